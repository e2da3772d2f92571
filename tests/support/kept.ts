import type { Page } from '@playwright/test';
import { KEPT_KEYS, type Kept, type KeptKey } from '../../src/storage/kept-keys';

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('wxt/browser').browser;

/** What Sidelight keeps under a key, as its pages and worker see it; null where that is nothing. `page` is one of its own. */
export const keptOf = (page: Page, key: KeptKey): Promise<unknown> =>
	page.evaluate(async (copy) => (await browser.storage.session.get(copy))[copy] ?? null, `kept:${key}`);

/** Has Sidelight keep these values, null for none, and every page follow. */
export const keep = (page: Page, kept: Kept): Promise<void> =>
	page.evaluate(
		([values, keys]) => {
			const copies = Object.entries(values).map(([key, value]) => [`kept:${key}`, value ?? null]);
			return browser.storage.session.set({ ...Object.fromEntries(copies), 'kept-unsaved': keys });
		},
		[kept, [...KEPT_KEYS]] as const,
	);

/** Has Sidelight keep nothing, as when it was installed. */
export async function keepNothing(page: Page): Promise<void> {
	await keep(page, Object.fromEntries(KEPT_KEYS.map((key) => [key, null])));
	await page.evaluate(() => browser.storage.local.clear());
}
