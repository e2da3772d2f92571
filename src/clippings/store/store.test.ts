import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { clipping as schema } from '../model';
import { type Changed, watchClippings } from './announce';
import {
	allClippings,
	allTexts,
	changeClippings,
	clippingsOf,
	getClipping,
	putClippings,
	removeClippings,
	textOf,
} from './clippings';
import { closeDatabase } from './database';
import { storeStandings } from './on-page';
import { readFirst } from './read-all';
import { replaceClippings } from './replace-clippings';

const text = (url: string) => ({ url, read: '2022-01-12T10:00:00.000Z', text: 'The whole article.' });

describe('the store of clippings', () => {
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
	});
	afterEach(closeDatabase);

	test('gives back what it was given, oldest first', async () => {
		const [first, second] = [aClipping(), aClipping({ comment: 'Later.' })];
		await putClippings([second, first]);
		expect(await allClippings()).toEqual([first, second]);
		expect(await getClipping(second.id)).toEqual(second);
		expect(schema.safeParse(second).success).toBe(true);
	});

	test('knows the clippings of a page', async () => {
		const own = aClipping();
		const other = aClipping({ page: { ...own.page, url: 'https://paper.example/b' } });
		await putClippings([own, other]);
		expect(await clippingsOf(own.page.url)).toEqual([own]);
	});

	test('keeps changes of different fields that two windows make at once', async () => {
		const { id } = aClipping();
		await putClippings([{ ...aClipping(), id }]);
		await Promise.all([changeClippings([id], { comment: 'Mine.' }), changeClippings([id], { tags: ['talks'] })]);
		expect(await getClipping(id)).toMatchObject({ comment: 'Mine.', tags: ['talks'] });
	});

	test('answers a change with what was there before, and moves its date', async () => {
		const before = aClipping();
		await putClippings([before]);
		expect(await changeClippings([before.id, 'gone'], ({ tags }) => ({ tags: [...tags, 'new'] }))).toEqual([before]);
		const after = await getClipping(before.id);
		expect(after?.tags).toEqual([...before.tags, 'new']);
		expect(after && after.changed > before.changed).toBe(true);
	});

	test('takes a page’s text away with its last clipping, and brings both back', async () => {
		const [a, b] = [aClipping(), aClipping()];
		const { url } = a.page;
		await putClippings([a, b], [text(url)]);
		await removeClippings([a.id]);
		expect(await textOf(url)).toEqual(text(url));
		const removed = await removeClippings([b.id]);
		expect([await allClippings(), await allTexts()]).toEqual([[], []]);
		await putClippings(removed.clippings, removed.texts);
		expect([await allClippings(), await allTexts()]).toEqual([[b], [text(url)]]);
	});

	test('stores none of a thousand when stopped half way', async () => {
		const stop = new AbortController();
		const many = Array.from({ length: 1000 }, () => aClipping());
		const stored = putClippings(many, [], {
			signal: stop.signal,
			progress: (done) => {
				if (done >= 500) stop.abort();
			},
		});
		await expect(stored).rejects.toMatchObject({ failure: 'stopped' });
		expect(await allClippings()).toEqual([]);
	});

	test('says that storage is full, and keeps what was there', async () => {
		const kept = aClipping();
		await putClippings([kept]);
		const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(putClippings([aClipping()])).rejects.toMatchObject({ failure: 'full' });
		put.mockRestore();
		expect(await allClippings()).toEqual([kept]);
	});

	test('does not touch a store that a later version wrote', async () => {
		(await openDB('sidelight', 99)).close();
		await expect(allClippings()).rejects.toMatchObject({ failure: 'newer' });
	});

	test('lets another window upgrade, and opens again afterwards', async () => {
		await putClippings([aClipping()]);
		(await openDB('sidelight', 99)).close();
		await expect(allClippings()).rejects.toMatchObject({ failure: 'newer' });
	});

	test('says that the browser gives no storage', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('no', 'SecurityError');
		});
		await expect(allClippings()).rejects.toMatchObject({ failure: 'refused' });
	});

	test('tells other surfaces once which clippings were stored or taken away, and of many that it may be any', async () => {
		const stop = new AbortController();
		const told: Changed[] = [];
		watchClippings((what) => told.push(what), stop.signal);
		const [a, b] = [aClipping(), aClipping()];
		await putClippings([a, b]);
		await changeClippings([b.id, 'gone'], { comment: 'Mine.' });
		await storeStandings(new Map([[a.id, { state: 'gone', at: a.created }]]));
		await removeClippings([a.id, 'gone']);
		await replaceClippings({ put: { clippings: [], texts: [] }, remove: { clippings: [b.id], texts: [] } });
		await replaceClippings({ put: { clippings: [b], texts: [] }, remove: { clippings: [], texts: [] } });
		await putClippings(Array.from({ length: 1001 }, () => aClipping()));
		await vi.waitUntil(() => told.length === 7);
		expect(told).toEqual([...[[a.id, b.id], [b.id], [a.id], [a.id], [b.id], [b.id]].map((ids) => new Set(ids)), 'all']);
		stop.abort();
	});

	test('reads what was made last, or first', async () => {
		const at = (day: number) => `2022-01-${day + 10}T10:00:00.000Z`;
		// Ids say when a clipping came to this device, which may be later than it was made.
		const clippings = [3, 1, 1, 2, 0].map((day) => aClipping({ created: at(day) }));
		await putClippings(clippings);
		const [c, a, b, d, last] = clippings;
		expect(await readFirst('newest', 3)).toEqual([c, d, b]);
		expect(await readFirst('oldest', 9)).toEqual([last, a, b, d, c]);
	});
});
