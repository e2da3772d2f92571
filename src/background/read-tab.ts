import { browser } from 'wxt/browser';
import { allowOnce, getReading, setReading } from '../messages/readings';
import { sendToTab } from '../messages/send';
import { siteOf } from '../settings/sites';
import { forgetTab } from '../storage/session-item';
import { injectReader } from './inject-reader';
import { heartbeatsOf } from './reader-heartbeats';
import { refuseIfOff } from './sites-off';
import { refreshToolbar } from './toolbar';

/** Has a tab's page read: by the reader that is there, or by putting one there. False where neither may be. */
export async function readTab(tabId: number, url?: string): Promise<boolean> {
	if (await refuseIfOff(tabId, url)) return false;
	if (await sendToTab(tabId, 'readAgain', null).catch(() => false)) return true;
	const known = await getReading(tabId);
	const isNew = known === undefined || known.state === 'waiting';
	if (isNew) await setReading(tabId, { state: 'reading', url: url ?? '' });
	if (await injectReader(tabId)) return true;
	if (isNew) await setReading(tabId, { state: 'waiting', url: url ?? null });
	return false;
}

/** What the panel's button asks: with `once`, a page whose site is off is read too, until another is loaded in the tab. */
export async function readTabOnRequest(tabId: number, once: boolean): Promise<boolean> {
	const url = await addressOf(tabId);
	const site = url === undefined ? null : siteOf(url);
	if (once && site !== null) await allowOnce(tabId, site);
	return readTab(tabId, url);
}

/** The address of a tab's page, where the browser tells it or a reading has kept it. */
async function addressOf(tabId: number): Promise<string | undefined> {
	const tab = await browser.tabs.get(tabId).catch(() => undefined);
	const reading = await getReading(tabId);
	return tab?.url ?? (reading && 'url' in reading ? (reading.url ?? undefined) : undefined);
}

/**
 * A reading belongs to the document it was read from. The browser reports new documents and steps within one page
 * alike; what tells them apart is whether a reader still answers, which then keeps its reading up to date itself. A
 * reader that could not answer yet may speak before that is known here, while the worker is busy: its reading stays, too.
 */
export async function forgetUnlessRead(tabId: number, url: string | undefined): Promise<void> {
	const before = heartbeatsOf(tabId);
	const isThere = await sendToTab(tabId, 'areYouThere', null).catch(() => false);
	if (!isThere && heartbeatsOf(tabId) === before) {
		await forgetTab(tabId);
		await refuseIfOff(tabId, url);
	}
	await refreshToolbar(tabId);
}
