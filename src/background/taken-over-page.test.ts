import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { foreignClippings, hostileCalls, hostilePassage } from '../../tests/support/hostile-calls';
import { allClippings, getClipping, putClippings } from '../clippings/store/clippings';
import { closeDatabase } from '../clippings/store/database';
import type { Sender } from '../messages/directions/direction';
import { FROM_OWN_PAGES } from '../messages/directions/from-own-pages';
import { FROM_WEB_PAGES } from '../messages/directions/from-web-pages';
import { listen } from '../messages/listen';
import { MOST_SAVED, savedMany } from '../messages/saved-by-pages';
import type { Reply } from '../messages/wire';
import { allKept, writeKept } from '../storage/kept';
import { OWN_PAGE_HANDLERS } from './answer-own-pages';
import { WEB_PAGE_HANDLERS } from './answer-web-pages';

/*
 * A page that has taken over its own process sends whatever Sidelight's scripts in it may send, as often as it likes. The
 * tests walk the contract: a new call is a type error here until it is tried, too.
 */

const URL = 'https://evil.example/';
const tab = { id: 7, windowId: 1, incognito: false, url: URL };
const evil = { tab, frameId: 0, url: URL, documentId: 'EVIL' } as unknown as Sender;
const KEY = crypto.randomUUID();

const FOREIGN = foreignClippings();
const [foreign] = FOREIGN;
const ATTACKS = hostileCalls(FOREIGN, KEY);
const KEPT = {
	settings: { sitesOff: ['secret.example'] },
	sync: { remote: { kind: 'webdav', password: 'secret' } },
	seen: [{ pack: 'secret', entry: 'S', since: 0, told: 0 }],
};

type Listener = (message: unknown, sender: Sender, answer: (reply: Reply) => void) => unknown;
let listeners: Listener[] = [];

beforeEach(async () => {
	fakeBrowser.reset();
	globalThis.indexedDB = new IDBFactory();
	listeners = [];
	vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
		listeners.push(listener as Listener);
	});
	Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://id${path}` });
	Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key, getUILanguage: () => 'en' });
	listen(FROM_WEB_PAGES, WEB_PAGE_HANDLERS);
	listen(FROM_OWN_PAGES, OWN_PAGE_HANDLERS);
	await putClippings(FOREIGN);
	await writeKept(KEPT);
});
afterEach(async () => {
	vi.restoreAllMocks();
	await closeDatabase();
});

/** Sends as the page does; null where nobody answers. */
const send = (sidelight: string, payload: unknown): Promise<Reply | null> =>
	new Promise((resolve) => {
		const isHeard = listeners.map((listener) => listener({ sidelight, payload }, evil, resolve)).includes(true);
		if (!isHeard) resolve(null);
	});

test('nothing that it sends gets or changes what was saved elsewhere, chosen, or is secret', async () => {
	const answers: unknown[] = [];
	for (const [name, payloads] of Object.entries(ATTACKS))
		for (const payload of payloads) answers.push(await send(name, payload));
	expect(await send('clippingsHere', { canonical: foreign.page.url })).toMatchObject({ value: { clippings: [{}] } });
	const told = JSON.stringify(answers);
	for (const word of ['secret', foreign.id, foreign.selectors.quote.exact, foreign.page.title ?? ''])
		expect(told).not.toContain(word);
	for (const clipping of FOREIGN) expect(await getClipping(clipping.id)).toEqual(clipping);
	// An error that it caused may be kept, without its words.
	const { failures: _, ...kept } = await allKept();
	expect(kept).toEqual(KEPT);
});

test('no call of Sidelight’s own pages is answered to it, whatever comes along', async () => {
	for (const name of Object.keys(FROM_OWN_PAGES.parsers ?? {}))
		for (const payload of [null, { tabId: 7 }, { id: foreign.id }, { tabId: 7, note: 'n', where: 'everywhere' }])
			expect(await send(name, payload), name).toEqual({ failed: `${name} is not for this sender.` });
	for (const name of ['constructor', '__proto__', 'toString', 'closePanel']) expect(await send(name, null)).toBeNull();
});

test('what it saves is bounded, belongs to its own site, and is asked about; the notice says why no more is taken', async () => {
	const replies = await Promise.all(
		Array.from({ length: 200 }, (_, i) => send('clipPassage', hostilePassage(`words ${i}`, foreign.page.url))),
	);
	const own = (await allClippings()).filter(({ id }) => !FOREIGN.some((clipping) => clipping.id === id));
	expect(own).toHaveLength(MOST_SAVED.perTab);
	for (const { page } of own) expect(page.url).toBe(URL);
	expect(JSON.stringify(replies.at(-1))).toContain('"failure":"often"');
	expect(await savedMany()).toMatchObject([{ url: URL, ids: { length: MOST_SAVED.perTab } }]);
});

test('another document of its tab changes nothing that it saved', async () => {
	const reply = (await send('clipPassage', hostilePassage('words', foreign.page.url))) as {
		value: { clipping: { id: string }; key: string };
	};
	const { clipping, key } = reply.value;
	Object.assign(evil, { documentId: 'NEXT' });
	expect(await send('clipUndone', { key })).toEqual({ value: false });
	await send('clipEdited', { key, comment: 'Mine.', tags: [] });
	expect(await getClipping(clipping.id)).toMatchObject({ comment: '' });
	Object.assign(evil, { documentId: 'EVIL' });
	expect(await send('clipUndone', { key: clipping.id })).toEqual({ value: false });
	expect(await send('clipUndone', { key })).toEqual({ value: true });
});

test('once it has sent too much, every call is refused', async () => {
	// Another tab, so that no other test is refused with it.
	Object.assign(tab, { id: 8 });
	let refused: Reply | null = null;
	for (let i = 0; i < 20_000 && !refused; i++) {
		const reply = await send('markActivated', { note: 5 });
		if (reply && 'failed' in reply && reply.failed.includes('more within an hour')) refused = reply;
	}
	for (const [name, [payload]] of Object.entries(ATTACKS)) expect(await send(name, payload), name).toEqual(refused);
	Object.assign(tab, { id: 7 });
});
