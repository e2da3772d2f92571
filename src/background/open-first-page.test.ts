import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openFirstPage } from './open-first-page';

beforeEach(() => {
	fakeBrowser.reset();
	Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://id${path}` });
});

test.each([
	['install', 1],
	['update', 0],
	['browser_update', 0],
])('after %s the first page is opened %d times', async (reason, times) => {
	const before = (await fakeBrowser.tabs.query({})).length;
	await openFirstPage({ reason });
	expect((await fakeBrowser.tabs.query({})).length - before).toBe(times);
});
