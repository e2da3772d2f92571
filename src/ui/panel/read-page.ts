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

/**
 * Reads the tab's page, after asking for its site where the address is known. Call it first thing in a click: Firefox
 * forgets the click at the first `await`, so the question cannot wait for a failed attempt. Both browsers answer at
 * once, without a question, where the site was granted before.
 */
export async function askAndRead(tab: number, url: string | null): Promise<boolean> {
	const site = url && originPattern(url);
	const asked = site === null ? Promise.resolve(false) : browser.permissions.request({ origins: [site] });
	await asked.catch(() => false);
	return readTab(tab);
}
