import { browser } from 'wxt/browser';
import { send } from '../../messages/send';
import { originPattern } from '../../text/site';

/** The address of a tab's page, where the browser tells it. */
export async function tabAddress(tab: number): Promise<string | null> {
	try {
		return (await browser.tabs.get(tab)).url ?? null;
	} catch {
		return null;
	}
}

/** Asks the background to read the tab's page; false where the browser does not allow it. */
export async function readTab(tab: number): Promise<boolean> {
	try {
		return await send('readTab', { tabId: tab });
	} catch {
		return false;
	}
}

/** Chrome's, from version 133 on: the browser's own question in the toolbar, for a tab whose address it does not tell. */
interface HostAccessRequests {
	addHostAccessRequest?(request: { tabId: number }): Promise<void>;
}

/**
 * Reads the tab's page, after asking for its site, by the browser's own question where its address is not known. Call it first thing in a click: Firefox
 * forgets the click at the first `await`, so the question cannot wait for a failed attempt. Both browsers answer at
 * once, without a question, where the site was granted before.
 */
export async function askAndRead(tab: number, url: string | null): Promise<boolean> {
	const site = url && originPattern(url);
	const asked = site === null ? Promise.resolve(false) : browser.permissions.request({ origins: [site] });
	await asked.catch(() => false);
	if (await readTab(tab)) return true;
	const { addHostAccessRequest } = browser.permissions as HostAccessRequests;
	// Answered in the browser's toolbar, perhaps much later; the site is read by itself from then on.
	if (site === null) void addHostAccessRequest?.({ tabId: tab }).catch(() => undefined);
	return false;
}
