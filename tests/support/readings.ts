import type { Page } from '@playwright/test';
import type { Reading } from '../../src/messages/reading';
import type { Extension } from './extension';

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('wxt/browser').browser;

/** What Sidelight keeps of the tab that shows `url`, with its tab's id; null while it keeps nothing. */
export async function readingOf(ext: Extension, url: string): Promise<{ tabId: number; reading: Reading } | null> {
	const helper = await ext.helperPage();
	const stored = await helper.evaluate(() => browser.storage.session.get());
	for (const [key, value] of Object.entries(stored)) {
		if (!key.startsWith('reading:')) continue;
		const reading = value as Reading;
		const address = reading.state === 'read' ? reading.page.url : 'url' in reading ? reading.url : null;
		if (address === url) return { tabId: Number(key.split(':')[1]), reading };
	}
	return null;
}

/** The id of the tab that shows `url`; -1 where none does. */
export async function tabShowing(ext: Extension, url: string): Promise<number> {
	const helper = await ext.helperPage();
	return helper.evaluate(
		async (shown) => (await browser.tabs.query({})).find((tab) => tab.url === shown)?.id ?? -1,
		url,
	);
}

/** The count on the toolbar for the tab that shows `url`, once it was read. */
export async function badgeOf(ext: Extension, url: string): Promise<string | null> {
	const found = await readingOf(ext, url);
	if (!found) return null;
	const helper = await ext.helperPage();
	return helper.evaluate((tabId) => browser.action.getBadgeText({ tabId }), found.tabId);
}

/** The words that stand marked in a page, as any script of the page could see them. */
export const markedIn = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => range.toString())),
	);
