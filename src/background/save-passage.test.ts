import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aClipping } from '../../tests/support/clippings';
import { killAt } from '../../tests/support/kill-at';
import { LIMITS, clipping as schema } from '../clippings/model';
import { allClippings, allTexts, getClipping, putClippings } from '../clippings/store/clippings';
import { closeDatabase } from '../clippings/store/database';
import type { ClippedPassage } from '../messages/clips';
import { changePageClippings, getPageClippings } from '../messages/page-clippings';
import { setReading } from '../messages/readings';
import { clipEdit } from '../messages/schemas/clips';
import type { Note } from '../notes/note';
import { forgetTab } from '../storage/session-item';
import { pageAddress } from '../text/page-address';
import { clippingsOfPage, hasClippings, keepStates } from './page-clippings';
import { editFresh, removeFresh, savePassage } from './save-passage';

const TAB = 7;
const ADDRESS = 'https://www.paper.example/a?utm_source=mail#top';
const { selectors, around } = aClipping();
const passage = (other: Partial<ClippedPassage> = {}): ClippedPassage => ({
	...{ whole: false, selectors, around, cut: false, span: { start: 100, end: 120 }, text: null, again: false },
	source: {
		...{ canonical: 'https://paper.example/a', earlier: null, title: 'Ferry', site: 'The Paper', author: null },
		...{ published: '2022-01-12', language: 'en' },
	},
	...other,
});
const save = async (sent = passage(), address = ADDRESS) => (await savePassage(TAB, address, sent)).clipping;
/** What the page sends, as it is parsed, of a clipping that is its own. */
const typedOf = (id: string, typed: object) => ({ ...clipEdit.parse({ key: crypto.randomUUID(), ...typed }), id });
const note = (entry: string, mark: { start: number; end: number } | null, spans = mark ? [mark] : []) =>
	({
		...{ kind: 'quote', entry, finding: 'exact', heading: 'H', text: 'T', mark, spans },
		receipt: { pack: { id: 'p', version: '1', checksum: 'c' }, rule: 'r' },
	}) as unknown as Note;
const read = (notes: Note[]) =>
	setReading(TAB, { state: 'read', page: { url: ADDRESS }, notes } as unknown as Parameters<typeof setReading>[1]);

beforeEach(() => {
	fakeBrowser.reset();
	globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
	vi.useRealTimers();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	await closeDatabase();
});

describe('savePassage', () => {
	test('stores a clipping of the page, with the notes that stand on it', async () => {
		await read([
			note('before', { start: 0, end: 100 }),
			note('on', { start: 90, end: 101 }),
			note('unmarked', null, [{ start: 119, end: 130 }]),
			note('outlet', null),
		]);
		const saved = await save();
		expect(schema.parse(saved)).toEqual(saved);
		expect(saved.page).toMatchObject({ url: 'https://paper.example/a', address: 'https://www.paper.example/a' });
		expect(saved.notes.map(({ entry }) => entry)).toEqual(['on', 'unmarked']);
		expect(saved.notes[0]).toMatchObject({ pack: { id: 'p', version: '1', checksum: 'c' }, receipt: { rule: 'r' } });
		expect(await allClippings()).toEqual([saved]);
	});

	test('has the browser keep the store where it can be asked, and goes on where it cannot', async () => {
		const persist = vi.fn(async () => true);
		const { locks } = navigator;
		vi.stubGlobal('navigator', { locks, storage: { persist } });
		await save(passage({ again: true }));
		expect(persist).toHaveBeenCalledOnce();
		persist.mockRejectedValue(new TypeError('refused'));
		await save(passage({ again: true }));
		// As in a service worker.
		vi.stubGlobal('navigator', { locks, storage: {} });
		await save(passage({ again: true }));
		expect(await allClippings()).toHaveLength(3);
	});

	test('stores all notes with a whole article, and its text', async () => {
		await read([note('a', null), note('b', { start: 0, end: 1 })]);
		const saved = await save(passage({ whole: true, span: null, text: 'All of it.' }));
		expect([saved.notes.length, saved.hasText]).toEqual([2, true]);
		expect(await allTexts()).toMatchObject([{ url: 'https://paper.example/a', text: 'All of it.' }]);
	});

	test('takes no note of another page that the tab showed before', async () => {
		await read([note('on', { start: 90, end: 101 })]);
		expect((await save(passage(), 'https://paper.example/b')).notes).toEqual([]);
	});

	test('stores nothing where there is no room, text and all', async () => {
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
			if (this.name === 'clippings') throw new DOMException('full', 'QuotaExceededError');
			return this.add(value);
		});
		await expect(savePassage(TAB, ADDRESS, passage({ text: 'All.' }))).rejects.toMatchObject({ failure: 'full' });
		vi.restoreAllMocks();
		expect([await allClippings(), await allTexts()]).toEqual([[], []]);
	});

	test('a worker that ends at any step has stored the clipping whole or not at all, and saves it the next time', async () => {
		const seen = new Set<number>();
		for (let nth = 1, isDead = true; isDead; nth++) {
			await closeDatabase();
			fakeBrowser.reset();
			globalThis.indexedDB = new IDBFactory();
			await read([note('on', { start: 90, end: 101 })]);
			// The store is made; an upgrade that fails is tried in its own tests.
			expect(await allClippings()).toEqual([]);
			const death = killAt(nth);
			await save(passage({ text: 'All of it.' })).catch(() => undefined);
			death.revive();
			isDead = death.isDead();
			await closeDatabase();
			const [stored, texts] = [await allClippings(), await allTexts()];
			expect(texts).toHaveLength(stored.length);
			for (const clipping of stored)
				expect(schema.parse(clipping)).toMatchObject({ hasText: true, notes: [{ entry: 'on' }] });
			seen.add(stored.length);
			if (stored.length > 0) continue;
			await save(passage({ text: 'All of it.' }));
			expect(await allClippings()).toHaveLength(1);
		}
		expect([...seen].sort()).toEqual([0, 1]);
	});
});

describe('words that were saved before', () => {
	const quoted = (exact: string, context: object = {}) =>
		passage({ selectors: { ...selectors, quote: { ...selectors.quote, exact, ...context } } });

	test('are not stored a second time unasked, whichever address of the page is read, nor by a key held down', async () => {
		const [first, held] = await Promise.all([1, 2].map(() => savePassage(TAB, ADDRESS, passage())));
		expect(held).toEqual({ clipping: first?.clipping, isNew: false });
		const print = await savePassage(TAB, 'https://paper.example/a?print=1', passage());
		expect(print).toEqual({ clipping: first?.clipping, isNew: false });
		const { exact } = selectors.quote;
		const unseen = `${exact.slice(0, 3)}\u00ad${exact.slice(3)}`.replaceAll(' ', '\u00a0 ');
		expect((await savePassage(TAB, ADDRESS, quoted(unseen, { prefix: '' }))).isNew).toBe(false);
		expect(await allClippings()).toEqual([first?.clipping]);
	});

	test('are stored again where the reader asks for it, and after the first was taken back', async () => {
		const first = await save();
		// Which of two is the newer, ids tell by the millisecond.
		const saved = Date.now();
		await vi.waitUntil(() => Date.now() > saved, { interval: 1 });
		expect((await savePassage(TAB, ADDRESS, passage({ again: true }))).isNew).toBe(true);
		expect(await allClippings()).toHaveLength(2);
		const latest = (await savePassage(TAB, ADDRESS, passage())).clipping;
		expect(latest.id).not.toBe(first.id);
		for (const { id } of [first, latest]) await removeFresh(TAB, id, ADDRESS);
		expect((await savePassage(TAB, ADDRESS, passage())).isNew).toBe(true);
	});

	test('are others in another place of the page, on another page, and where they differ', async () => {
		await save();
		expect((await savePassage(TAB, ADDRESS, quoted(selectors.quote.exact, { prefix: 'b', suffix: 'c' }))).isNew).toBe(
			true,
		);
		expect((await savePassage(TAB, ADDRESS, quoted(`${selectors.quote.exact} more`))).isNew).toBe(true);
		const source = { ...passage().source, canonical: null };
		expect((await savePassage(TAB, 'https://paper.example/b', passage({ source }))).isNew).toBe(true);
	});
});

test('a passage of a story that the page has gone on from has the address of that story, of the same site alone', async () => {
	const at = async (earlier: string) => {
		const source = { ...passage().source, canonical: earlier, earlier };
		return (await savePassage(TAB, 'https://paper.example/second', passage({ source, again: true }))).clipping.page;
	};
	expect(await at('https://paper.example/first')).toMatchObject({ url: 'https://paper.example/first', address: null });
	expect(await at('https://other.example/first')).toMatchObject({ url: 'https://paper.example/second', address: null });
});

describe('what was just saved', () => {
	test('takes a comment and tags beside those that it got meanwhile, and can be taken back', async () => {
		const { id } = await save();
		expect(await editFresh({ id, comment: 'First.', tags: ['a'] }, ADDRESS)).toBe(true);
		expect(await editFresh({ id, comment: 'Second.', tags: ['a', 'b'] }, ADDRESS)).toBe(true);
		expect(await getClipping(id)).toMatchObject({ comment: 'First.\n\nSecond.', tags: ['a', 'b'] });
		expect(await removeFresh(TAB, id, ADDRESS)).toBe(true);
		expect(await allClippings()).toEqual([]);
	});

	test('has its tags as the library would store them', async () => {
		const { id } = await save();
		const typed = { comment: '', tags: ['#harbour; ferry', 'Ferry'] };
		expect(await editFresh(typedOf(id, typed), ADDRESS)).toBe(true);
		expect(await editFresh({ id, comment: '', tags: ['FERRY', 'talks'] }, ADDRESS)).toBe(true);
		expect((await getClipping(id))?.tags).toEqual(['harbour', 'ferry', 'talks']);
	});

	test.each([
		['a comment', { comment: 'x'.repeat(LIMITS.comment + 1), tags: [] }],
		['a tag', { comment: '', tags: ['x'.repeat(LIMITS.tag + 1)] }],
		['a list of tags', { comment: '', tags: Array.from({ length: LIMITS.tags + 1 }, (_, i) => `tag ${i}`) }],
	])('takes no %s beyond what a clipping may hold', async (_, typed) => {
		const { id } = await save();
		expect(await editFresh(typedOf(id, typed), ADDRESS)).toBe(false);
		expect(await getClipping(id)).toMatchObject({ comment: '', tags: [] });
	});

	test('is out of reach for other sites, and for its own after an hour', async () => {
		const { id } = await save();
		expect(await removeFresh(TAB, id, 'https://elsewhere.example/')).toBe(false);
		vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60 * 1000 });
		expect(await removeFresh(TAB, id, ADDRESS)).toBe(false);
		expect(await editFresh({ id, comment: 'x', tags: [] }, ADDRESS)).toBe(false);
		expect(await allClippings()).toHaveLength(1);
	});
});

describe('the clippings of a page', () => {
	test('are found by its canonical address and by the one that was read', async () => {
		const { id } = await save();
		const found = async (address: string, canonical: string | null) =>
			(await clippingsOfPage(TAB, address, canonical)).map((clipping) => clipping.id);
		expect(await found('https://paper.example/a#x', null)).toEqual([id]);
		expect(await found(ADDRESS, null)).toEqual([id]);
		expect(await found('https://m.paper.example/mobile', 'https://paper.example/a')).toEqual([id]);
		expect(await found('https://elsewhere.example/', 'https://paper.example/a')).toEqual([]);
		expect(await hasClippings(ADDRESS)).toBe(true);
		expect(await hasClippings('https://paper.example/other')).toBe(false);
	});

	test('stand as the page says, on this device alone', async () => {
		const saved = await save();
		await clippingsOfPage(TAB, ADDRESS, null);
		expect(await getPageClippings(TAB)).toEqual({
			...{
				url: ADDRESS,
				canonical: pageAddress(ADDRESS),
				clippings: [{ id: saved.id, state: 'looking', difference: null }],
			},
		});
		const edited = { id: saved.id, state: 'edited' as const, difference: [{ op: 'added' as const, text: 'x' }] };
		await keepStates(TAB, ADDRESS, [edited, { ...edited, id: aClipping().id }], false);
		expect((await getPageClippings(TAB))?.clippings).toEqual([edited]);
		expect(await getClipping(saved.id)).toEqual({ ...saved, standing: { state: 'edited', at: expect.any(String) } });
		// Asked again, the page need not begin anew.
		await clippingsOfPage(TAB, ADDRESS, null);
		expect((await getPageClippings(TAB))?.clippings).toEqual([edited]);
		await forgetTab(TAB);
		expect(await getPageClippings(TAB)).toBeUndefined();
	});

	test('leave no trace of a visit in a private window, or of another page', async () => {
		const saved = await save();
		await clippingsOfPage(TAB, ADDRESS, null);
		const gone = { id: saved.id, state: 'gone' as const, difference: null };
		await keepStates(TAB, ADDRESS, [gone], true);
		expect((await getPageClippings(TAB))?.clippings).toEqual([gone]);
		await keepStates(TAB, 'https://elsewhere.example/', [gone], false);
		expect(await getClipping(saved.id)).toEqual(saved);
	});

	test('change their record one after another', async () => {
		await putClippings([]);
		const add = (id: string) =>
			changePageClippings(TAB, (page) => ({
				url: ADDRESS,
				canonical: ADDRESS,
				clippings: [...(page?.clippings ?? []), { id, state: 'looking', difference: null }],
			}));
		await Promise.all([add('a'), add('b'), add('c')]);
		expect((await getPageClippings(TAB))?.clippings.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
	});
});
