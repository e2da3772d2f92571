import { browser } from 'wxt/browser';
import { allowedOnce, getReading, setReading } from '../messages/readings';
import { sendToTab } from '../messages/send';
import { isOnSites, siteOf } from '../settings/sites';
import { getSettings } from '../settings/store';
import { forgetTab } from '../storage/session-item';

/**
 * Whether a tab's page must not be read because its site is off, and says so to the panel if it must not. A page that
 * the reader asked for nevertheless may be read, until another page is loaded in its tab.
 */
export async function refuseIfOff(tabId: number, url: string | undefined): Promise<boolean> {
	if (url === undefined || !(await isOff(tabId, url))) return false;
	await setReading(tabId, { state: 'off', url });
	return true;
}

/** Whether a page's site is off, and this page was not asked for nevertheless. */
export async function isOff(tabId: number, url: string): Promise<boolean> {
	const { sitesOff } = await getSettings();
	return isOnSites(url, sitesOff) && (await allowedOnce(tabId)) !== siteOf(url);
}

/**
 * Brings all open tabs in line after sites or packs were turned on or off: pages that have a reader are read again,
 * which shows or takes away their marks; pages that are no longer off are read by `read`, where the browser lets it.
 */
export async function readTabsAgain(read: (tabId: number) => Promise<unknown>): Promise<void> {
	const tabs = await browser.tabs.query({});
	await Promise.all(tabs.map(({ id }) => (id === undefined ? null : readTabAgain(id, read))));
}

async function readTabAgain(tabId: number, read: (tabId: number) => Promise<unknown>): Promise<void> {
	if (await sendToTab(tabId, 'readAgain', null).catch(() => false)) return;
	const reading = await getReading(tabId);
	if (reading?.state !== 'off' || (await isOff(tabId, reading.url))) return;
	await forgetTab(tabId);
	await read(tabId);
}
