import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from './direction';
import { ownPage, ownSurface, webPage } from './senders';

const OWN = 'chrome-extension://id/';
const tab = { id: 7, windowId: 3, incognito: true } as Sender['tab'];

const inPage: Sender = { tab, frameId: 0, url: 'https://paper.example/a' };
const inFrame: Sender = { tab, frameId: 4, url: 'https://frame.example/' };
const inOwnTab: Sender = { tab, frameId: 0, url: `${OWN}library.html` };
const panel: Sender = { url: `${OWN}sidepanel.html` };
const worker: Sender = { url: `${OWN}background.js` };
const lookalike: Sender = { tab, frameId: 0, url: 'https://paper.example/chrome-extension://id/' };

beforeEach(() => {
	fakeBrowser.reset();
	Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://id${path}` });
});

test('knows what the browser tells of a page in a tab, and hears no frames', () => {
	expect(webPage(inPage)).toEqual({
		tabId: 7,
		windowId: 3,
		url: 'https://paper.example/a',
		document: null,
		isPrivate: true,
	});
	expect(webPage({ ...inPage, documentId: 'D1' })).toMatchObject({ document: 'D1' });
	// The example page and the first page run the reader, too.
	expect(webPage(inOwnTab)).toMatchObject({ tabId: 7, url: `${OWN}library.html` });
	expect([inFrame, panel, worker].map(webPage)).toEqual([null, null, null]);
});

test.each<[string, string | undefined, Partial<Sender>, string]>([
	['steps within the page', 'https://paper.example/2', {}, 'https://paper.example/2'],
	['a route in the fragment', 'https://paper.example/a#!/2', {}, 'https://paper.example/a#!/2'],
	['a tab that already shows another site', 'https://other.example/', {}, 'https://paper.example/a'],
	[
		'a tab that already shows the next page',
		'https://paper.example/2',
		{ documentLifecycle: 'cached' },
		'https://paper.example/a',
	],
	[
		'a page that is not shown yet',
		'https://paper.example/2',
		{ documentLifecycle: 'prerender' },
		'https://paper.example/a',
	],
	['an address that the browser keeps to itself', undefined, {}, 'https://paper.example/a'],
])('the address of a page follows the tab, but not to another document: %s', (_, shown, other, url) => {
	expect(webPage({ ...inPage, ...other, tab: { ...tab, url: shown } as Sender['tab'] })).toMatchObject({ url });
});

test('files are told apart by their path, however alike their origin', () => {
	const at = (url: string, shown: string) =>
		webPage({ ...inPage, url, tab: { ...tab, url: shown } as Sender['tab'] })?.url;
	expect(at('file:///a.html', 'file:///a.html#!/2')).toBe('file:///a.html#!/2');
	expect(at('file:///a.html', 'file:///b.html')).toBe('file:///a.html');
});

test.each([
	['the script in a web page', inPage, false, false],
	['the script in a frame', inFrame, false, false],
	['a web page that is called as one of ours', lookalike, false, false],
	['a page of ours in a tab', inOwnTab, true, true],
	['the panel', panel, true, true],
	['a sender without tab and address', {}, false, true],
])('%s', (_, sender: Sender, isPage, isSurface) => {
	expect([ownPage(sender) !== null, ownSurface(sender) !== null]).toEqual([isPage, isSurface]);
});
