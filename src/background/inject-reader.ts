import { browser } from 'wxt/browser';

/** Built from entrypoints/page.content.ts. */
const READER_SCRIPT = 'content-scripts/page.js';

/** Puts the reader into a tab's page now; false where the browser does not allow it (no permission, or a page of its own). */
export async function injectReader(tabId: number): Promise<boolean> {
	try {
		await browser.scripting.executeScript({ target: { tabId }, files: [READER_SCRIPT as never] });
		return true;
	} catch {
		return false;
	}
}
