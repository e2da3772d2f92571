import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../settings/store';
import { beginIfMissed } from './begin-if-missed';

const PAGE = 'https://paper.example/a';
const executeScript = vi.fn(async () => []);
let isThere = false;

beforeEach(async () => {
	fakeBrowser.reset();
	executeScript.mockClear();
	isThere = false;
	Object.assign(fakeBrowser, {
		scripting: { executeScript },
		permissions: { getAll: async () => ({ origins: ['https://paper.example/*'] }) },
	});
	fakeBrowser.tabs.sendMessage = (async () => {
		if (!isThere) throw new Error('Receiving end does not exist.');
		return { value: true };
	}) as typeof fakeBrowser.tabs.sendMessage;
	await changeSettings(() => ({ sitesOff: [] }));
});

test('a page of an allowed site where nobody is gets the script that looks for an article', async () => {
	await beginIfMissed(7, PAGE);
	expect(executeScript).toHaveBeenCalledExactlyOnceWith({
		target: { tabId: 7 },
		files: ['content-scripts/bootstrap.js'],
	});
});

test('nothing is put into pages where somebody is, of sites that are off or not allowed, and of which the address is not known', async () => {
	isThere = true;
	await beginIfMissed(7, PAGE);
	isThere = false;
	await beginIfMissed(7, 'https://other.example/a');
	await beginIfMissed(7, undefined);
	await changeSettings(() => ({ sitesOff: ['paper.example'] }));
	await beginIfMissed(7, PAGE);
	expect(executeScript).not.toHaveBeenCalled();
});
