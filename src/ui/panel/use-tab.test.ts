import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followActiveTab, pinnedTab } from './use-tab';

/** A browser whose panel stands in window 1; the test answers what it asks. */
function panelIn(windowId: number) {
	let answerWindow = (_: { id: number }) => {};
	let answerTabs = (_: { id: number }[]) => {};
	const asked = vi.fn();
	const { browser } = globalThis as unknown as { browser: { tabs: object; windows: object } };
	Object.assign(browser.windows, { getCurrent: () => new Promise((resolve) => (answerWindow = resolve)) });
	Object.assign(browser.tabs, {
		query: (query: object) => {
			asked(query);
			return new Promise((resolve) => (answerTabs = resolve));
		},
	});
	return {
		knowWindow: async () => {
			answerWindow({ id: windowId });
			await vi.waitFor(() => expect(asked).toHaveBeenCalledWith({ active: true, windowId }));
		},
		knowTab: async (id: number) => {
			answerTabs([{ id }]);
			await Promise.resolve();
			await Promise.resolve();
		},
		activate: (tabId: number, window: number) => fakeBrowser.tabs.onActivated.trigger({ tabId, windowId: window }),
	};
}

beforeEach(() => fakeBrowser.reset());

test('the panel follows the tabs of its own window, not those of another', async () => {
	const { knowWindow, knowTab, activate } = panelIn(1);
	const told: number[] = [];
	followActiveTab((tab) => told.push(tab));
	await knowWindow();
	await knowTab(10);
	await activate(20, 2);
	await activate(11, 1);
	expect(told).toEqual([10, 11]);
});

test('a tab that is activated while the active one is looked up is not overwritten by it', async () => {
	const { knowWindow, knowTab, activate } = panelIn(1);
	const told: number[] = [];
	followActiveTab((tab) => told.push(tab));
	await activate(20, 2);
	await knowWindow();
	await activate(11, 1);
	await knowTab(10);
	expect(told).toEqual([11]);
});

test('after the end nothing is told, also not what was asked before', async () => {
	const { knowWindow, knowTab, activate } = panelIn(1);
	const told: number[] = [];
	const stop = followActiveTab((tab) => told.push(tab));
	await knowWindow();
	stop();
	await activate(11, 1);
	await knowTab(10);
	expect(told).toEqual([]);
});

test('the panel follows the tabs of a browser that tells of no windows, as on phones', async () => {
	const { knowTab, activate } = panelIn(1);
	const { browser } = globalThis as unknown as { browser: { windows?: object } };
	const { windows } = browser;
	Object.assign(browser, { windows: undefined });
	const told: number[] = [];
	followActiveTab((tab) => told.push(tab));
	await knowTab(10);
	await activate(11, 7);
	Object.assign(browser, { windows });
	expect(told).toEqual([10, 11]);
});

test('an address can pin the panel to a tab', () => {
	expect(['?tab=7', '?tab=0', '?tab=x', ''].map(pinnedTab)).toEqual([7, 0, null, null]);
});
