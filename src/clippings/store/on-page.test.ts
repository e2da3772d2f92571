import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { watchClippings } from './announce';
import { getClipping, putClippings } from './clippings';
import { closeDatabase } from './database';
import { allTags, clippingsAt, storeStandings } from './on-page';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(closeDatabase);

describe('clippings of a page', () => {
	test('are those that belong to an address or were made there, once each', async () => {
		const one = aClipping();
		const page = { ...one.page, url: 'https://paper.example/old', address: one.page.url };
		const two = aClipping({ page });
		await putClippings([two, one, aClipping({ page: { ...page, address: null } })]);
		expect(await clippingsAt([one.page.url, 'https://paper.example/else'])).toEqual([one, two]);
		expect(await clippingsAt([])).toEqual([]);
	});
});

describe('allTags', () => {
	test('names each tag once, those used most first', async () => {
		await putClippings([aClipping({ tags: ['b', 'c'] }), aClipping({ tags: ['a', 'c'] }), aClipping({ tags: [] })]);
		expect(await allTags()).toEqual(['c', 'a', 'b']);
	});
});

describe('storeStandings', () => {
	const at = (hours: number) => new Date(Date.UTC(2022, 0, 12, hours)).toISOString();

	test('keeps the standing and nothing else, and tells others once', async () => {
		const clipping = aClipping();
		await putClippings([clipping]);
		const told = vi.fn();
		const stop = new AbortController();
		watchClippings(told, stop.signal);
		await storeStandings(
			new Map([
				[clipping.id, { state: 'moved', at: at(1) }],
				['none', { state: 'gone', at: at(1) }],
			]),
		);
		expect(await getClipping(clipping.id)).toEqual({ ...clipping, standing: { state: 'moved', at: at(1) } });
		await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
		// The same again the same day is no news, so that visits are not written down one by one.
		await storeStandings(new Map([[clipping.id, { state: 'moved', at: at(20) }]]));
		expect((await getClipping(clipping.id))?.standing?.at).toBe(at(1));
		await storeStandings(new Map([[clipping.id, { state: 'moved', at: at(26) }]]));
		expect((await getClipping(clipping.id))?.standing?.at).toBe(at(26));
		stop.abort();
	});

	test('stores nothing where one of them cannot be stored', async () => {
		const [a, b] = [aClipping(), aClipping()];
		await putClippings([a, b]);
		const { put } = IDBObjectStore.prototype;
		let puts = 0;
		const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
			if (++puts === 2) throw new DOMException('full', 'QuotaExceededError');
			return put.call(this, value);
		});
		const gone = { state: 'gone' as const, at: at(1) };
		await expect(
			storeStandings(
				new Map([
					[a.id, gone],
					[b.id, gone],
				]),
			),
		).rejects.toMatchObject({ failure: 'full' });
		spy.mockRestore();
		expect((await getClipping(a.id))?.standing).toBeNull();
	});
});
