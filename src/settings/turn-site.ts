import { isOnSites, siteOf } from './sites';
import { changeSettings } from './store';

/** Endings that sites of many owners share, where a site may be called `www` itself (`www.gov.uk`); the whole list is large. */
const ENDING = /^(ac|co|com|edu|go|gob|gouv|gov|govt|mil|net|or|org)\.[a-z]{2}$/;

/** The host by which a page's site is put on the list: without `www.`, unless that would name an ending of many sites. */
function hostToTurnOff(url: string): string | null {
	const site = siteOf(url);
	return site !== null && ENDING.test(site) ? new URL(url).hostname : site;
}

/**
 * Puts the site of a page on the list of those that are never read, or takes off whatever keeps it there. Nothing for pages
 * that are not on the web. Rejects where the browser cannot store it.
 */
export async function turnSite(url: string, to: 'on' | 'off'): Promise<void> {
	const site = hostToTurnOff(url);
	if (site === null) return;
	await changeSettings(({ sitesOff }) => {
		if (to === 'on') return { sitesOff: sitesOff.filter((listed) => !isOnSites(url, [listed])) };
		return { sitesOff: isOnSites(url, sitesOff) ? sitesOff : [...sitesOff, site] };
	});
}
