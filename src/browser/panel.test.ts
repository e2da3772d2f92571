import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPanel, togglePanel } from './panel';

const calls: string[] = [];
const call = (name: string, answer?: unknown) => async () => {
	calls.push(name);
	return answer;
};
const close = call('close') as () => Promise<void>;

afterEach(() => {
	calls.length = 0;
	for (const name of ['sidebarAction', 'sidePanel']) Reflect.deleteProperty(fakeBrowser, name);
	vi.restoreAllMocks();
});

function chromium(open: boolean): void {
	Object.assign(fakeBrowser, { sidePanel: { open: call('open') } });
	Object.assign(fakeBrowser.runtime, { getContexts: call('look', open ? [{}] : []) });
}

test('opens the panel of Chromium in the key press itself', async () => {
	chromium(false);
	const toggled = togglePanel(1, close);
	expect(calls).toEqual(['look', 'open']);
	expect(await toggled).toBe(true);
	expect(calls).toEqual(['look', 'open']);
});

test('has an open panel of Chromium close itself', async () => {
	chromium(true);
	expect(await togglePanel(1, close)).toBe(false);
	expect(calls).toEqual(['look', 'open', 'close']);
});

test.each([true, false])('toggles the sidebar of Firefox, which was open: %s', async (open) => {
	Object.assign(fakeBrowser, { sidebarAction: { isOpen: call('look', open), toggle: call('toggle') } });
	const toggled = togglePanel(1, close);
	expect(calls).toEqual(['look', 'toggle']);
	expect(await toggled).toBe(!open);
});

test('opens the panel as a tab of its own where the browser has no panels, once for each page', async () => {
	fakeBrowser.reset();
	Object.assign(fakeBrowser, { sidePanel: undefined });
	const addresses = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url);
	const before = (await addresses()).length;
	await openPanel({ tabId: 7, windowId: undefined });
	expect((await addresses()).slice(before)).toEqual([expect.stringMatching(/sidepanel\.html\?tab=7$/)]);
	await openPanel({ tabId: 7, windowId: 1 });
	await openPanel({ tabId: 8, windowId: 1 });
	expect((await addresses()).slice(before)).toEqual([
		expect.stringMatching(/\?tab=7$/),
		expect.stringMatching(/\?tab=8$/),
	]);
});
