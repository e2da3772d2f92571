import { isOnSites, siteOf } from './sites';
import { changeSettings } from './store';

/**
 * Puts the site of a page on the list of those that are never read, or takes off whatever keeps it there. Nothing for pages
 * that are not on the web. Rejects where the browser cannot store it.
 */
export async function turnSite(url: string, to: 'on' | 'off'): Promise<void> {
	const site = siteOf(url);
	if (site === null) return;
	await changeSettings(({ sitesOff }) => {
		if (to === 'on') return { sitesOff: sitesOff.filter((listed) => !isOnSites(url, [listed])) };
		return { sitesOff: isOnSites(url, sitesOff) ? sitesOff : [...sitesOff, site] };
	});
}
