import type { Page } from '@playwright/test';
import { tabOf } from './clips';
import type { Extension } from './extension';

/**
 * Runs code in the world of Sidelight's scripts in a page, as a page could that has taken over its own process, and
 * answers what it gives. `code` sees nothing of the calling file; in it both browsers have `chrome`.
 */
export async function inReadersWorld<A, T>(
	ext: Extension,
	page: Page,
	code: (given: A) => Promise<T>,
	given: A,
): Promise<T> {
	const [helper, tabId] = [await ext.helperPage(), await tabOf(ext, page.url())];
	const call = `{ target: { tabId: ${tabId} }, func: ${code}, args: [${JSON.stringify(given)}] }`;
	return helper.evaluate(`chrome.scripting.executeScript(${call}).then(([{ result }]) => result)`);
}
