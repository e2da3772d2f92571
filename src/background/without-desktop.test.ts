import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from './start-background';

/** What Firefox for Android has none of. */
const MISSING = ['contextMenus', 'commands', 'windows', 'sidebarAction', 'sidePanel'] as const;

const { browser } = globalThis as unknown as { browser: Record<string, unknown> };
const before = MISSING.map((name) => browser[name]);
beforeEach(() => {
	fakeBrowser.reset();
	for (const name of MISSING) browser[name] = undefined;
});
afterEach(() => {
	vi.unstubAllGlobals();
	for (const [i, name] of MISSING.entries()) browser[name] = before[i];
});

test('the worker starts whole on a phone, and a click opens the notes in a tab of their own', async () => {
	const clicked: ((tab: object) => void)[] = [];
	const event = { addListener: () => {}, removeListener: () => {} };
	for (const area of ['local', 'session', 'sync'])
		Object.assign((browser.storage as Record<string, object>)[area] ?? {}, { setAccessLevel: async () => {} });
	Object.assign(browser.runtime as object, { onConnect: event });
	Object.assign(browser, { permissions: { onAdded: event, onRemoved: event }, i18n: { getMessage: () => '' } });
	vi.stubGlobal('addEventListener', () => {});
	const does = async () => undefined;
	Object.assign(browser, { scripting: { executeScript: does, getRegisteredContentScripts: async () => [] } });
	Object.assign(browser.action as object, {
		setIcon: does,
		setBadgeText: does,
		setTitle: does,
		setBadgeBackgroundColor: does,
	});
	Object.assign(browser.action as object, {
		onClicked: { addListener: (listener: () => void) => clicked.push(listener) },
	});
	expect(startBackground).not.toThrow();
	clicked[0]?.({ id: 7, url: 'https://paper.example/a' });
	await vi.waitFor(async () => {
		const addresses = (await fakeBrowser.tabs.query({})).map(({ url }) => url);
		expect(addresses).toContainEqual(expect.stringMatching(/sidepanel\.html\?tab=7$/));
	});
});
