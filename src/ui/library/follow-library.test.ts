import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { announce } from '../../clippings/store/announce';
import { allClippings, changeClippings, putClippings, removeClippings } from '../../clippings/store/clippings';
import { closeDatabase } from '../../clippings/store/database';
import { byId, followLibrary, type Library, readBeginning } from './follow-library';

const unexpected = () => expect.unreachable();

const START = { query: '', grouping: 'none', order: 'newest', open: null } as const;

describe('following the store', () => {
	let stop = new AbortController();
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
		stop = new AbortController();
	});
	afterEach(async () => {
		stop.abort();
		await closeDatabase();
	});

	/** Follows the store; `shown` are all libraries that were shown. */
	async function follow(shown: Library[] = [], known: Library = new Map()) {
		followLibrary(() => known, { show: (library) => shown.push(library), failed: unexpected }, stop.signal);
		await vi.waitUntil(() => shown.length > 0);
		return shown;
	}
	const isAsStored = async (library: Library | undefined) =>
		JSON.stringify([...(library?.values() ?? [])]) === JSON.stringify(await allClippings());

	test('reads of a change only what it names, and keeps what did not change', async () => {
		const [older, a, b, c] = [aClipping(), aClipping(), aClipping(), aClipping()];
		await putClippings([a, b, c]);
		const shown = await follow();
		const [before] = shown;
		const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
		await changeClippings([b.id], { comment: 'From another window.' });
		await vi.waitUntil(() => shown.length === 2);
		await Promise.all([removeClippings([c.id]), putClippings([older])]);
		await vi.waitUntil(async () => isAsStored(shown.at(-1)));
		expect([...(shown.at(-1)?.keys() ?? [])]).toEqual([older.id, a.id, b.id]);
		expect(shown.at(-1)?.get(a.id)).toBe(before?.get(a.id));
		// This test alone asks for all, without limits.
		expect(getAll.mock.calls.flat()).toEqual([]);
		getAll.mockRestore();
	});

	test('shows nothing where what is named is as it was', async () => {
		const [a, b] = [aClipping(), aClipping()];
		await putClippings([a, b]);
		const shown = await follow();
		announce(new Set([a.id]));
		announce(new Set(['gone']));
		await changeClippings([b.id], { comment: 'Later.' });
		await vi.waitUntil(() => shown.at(-1)?.get(b.id)?.comment === 'Later.');
		expect(shown.length).toBe(2);
	});

	test('is as the store is after a storm of changes from everywhere', async () => {
		const start = Array.from({ length: 300 }, () => aClipping());
		await putClippings(start);
		const shown = await follow();
		const added = Array.from({ length: 1500 }, () => aClipping());
		await Promise.all([
			putClippings(added),
			...start.slice(0, 60).map(({ id }) => changeClippings([id], { comment: `Edit of ${id}.` })),
			...start.slice(60, 90).map(({ id }) => removeClippings([id])),
		]);
		await vi.waitUntil(async () => isAsStored(shown.at(-1)), { timeout: 10_000 });
		expect(shown.at(-1)?.size).toBe(1770);
		expect(shown.at(-1)?.get(start[200]?.id ?? '')).toBe(shown[0]?.get(start[200]?.id ?? ''));
	});

	test('keeps what the beginning has shown, and says what cannot be read', async () => {
		const clippings = Array.from({ length: 40 }, () => aClipping());
		await putClippings(clippings);
		const beginning = await readBeginning(START);
		expect(beginning).toEqual({ isAll: false, clippings: clippings.toReversed().slice(0, 32) });
		const known = byId(beginning?.clippings ?? []);
		const [library] = await follow([], known);
		expect(library?.get(clippings[39]?.id ?? '')).toBe(beginning?.clippings[0]);

		const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
			throw new DOMException('no', 'UnknownError');
		});
		const failed = await new Promise((resolve) =>
			followLibrary(() => known, { show: unexpected, failed: resolve }, stop.signal),
		);
		expect(failed).toMatchObject({ failure: 'refused' });
		getAll.mockRestore();
	});

	test('begins before all are read only where the list does', async () => {
		const clippings = Array.from({ length: 40 }, () => aClipping());
		await putClippings(clippings);
		const ids = clippings.map(({ id }) => id);
		expect(await readBeginning({ ...START, order: 'oldest', open: ids[3] ?? '' })).toMatchObject({ isAll: false });
		for (const place of [
			{ query: 'ferry' },
			{ grouping: 'day' as const },
			{ order: 'title' as const },
			{ open: ids[3] ?? '' },
		])
			expect(await readBeginning({ ...START, ...place })).toBeNull();
	});
});
