import type { Page } from '@playwright/test';
import type { Settings } from '../../src/settings/settings';
import type { Extension } from './extension';
import { keepNothing, keptOf } from './kept';

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('wxt/browser').browser;

/** Puts Sidelight back as it was installed: nothing stored, no site allowed. */
export async function resetExtension(ext: Extension): Promise<void> {
	const helper = await ext.helperPage();
	await keepNothing(helper);
	await helper.evaluate(async () => {
		const { origins = [] } = await browser.permissions.getAll();
		if (origins.length > 0) await browser.permissions.remove({ origins });
	});
}

/** The match patterns that the browser grants. */
export async function grantedOrigins(ext: Extension): Promise<string[]> {
	const helper = await ext.helperPage();
	const { origins = [] } = await helper.evaluate(() => browser.permissions.getAll());
	return [...origins].sort();
}

/** What is stored of the settings. */
export async function storedSettings(ext: Extension): Promise<Partial<Settings>> {
	const helper = await ext.helperPage();
	return ((await keptOf(helper, 'settings')) ?? {}) as Partial<Settings>;
}

/**
 * Has the browser refuse whatever this page asks for. Its own dialog can be pressed by no test, so the answer is given
 * in its stead.
 */
export const refusePermissions = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const refuse = (_: unknown, answer?: (granted: boolean) => void) => {
			answer?.(false);
			return Promise.resolve(false);
		};
		const { chrome, browser } = globalThis as unknown as Record<string, { permissions: object } | undefined>;
		for (const api of [chrome, browser]) if (api) Object.defineProperty(api.permissions, 'request', { value: refuse });
	});

/** The state that the panel is in. */
export const panelState = (document: Document): string | null =>
	document.querySelector('[data-testid="state"]')?.getAttribute('data-state') ?? null;
