import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { type Changed, watchClippings } from './announce';
import { changeStore } from './change-store';
import { closeDatabase, database } from './database';

const text = { url: 'https://paper.example/a', read: '2022-01-12T10:00:00.000Z', text: 'The whole article.' };

const marks = async () =>
	new Map((await (await database()).getAll('dirty')).map(({ id, deleted }) => [id, deleted] as const));

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(closeDatabase);

describe('changeStore', () => {
	test('marks for sync what the reader stored and took away, by what came last', async () => {
		const [stored, removed, again] = [aClipping(), aClipping(), aClipping()];
		await changeStore('reader', async (store) => {
			await store.putClipping(stored);
			for (const { id } of [removed, again]) await store.removeClipping(id);
			await store.putClipping(again);
		});
		expect(await marks()).toEqual(
			new Map([
				[stored.id, false],
				[removed.id, true],
				[again.id, false],
			]),
		);
	});

	test('marks nothing of what this device saw by itself', async () => {
		await changeStore('device', (store) => store.putClipping(aClipping()));
		expect(await marks()).toEqual(new Map());
	});

	test('stores and marks nothing where the work fails in the middle', async () => {
		const failed = changeStore('reader', async (store) => {
			await store.putClipping(aClipping());
			throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(failed).rejects.toMatchObject({ failure: 'full' });
		expect([await (await database()).count('clippings'), await marks()]).toEqual([0, new Map()]);
	});

	test('announces texts that come without a clipping, and nothing where nothing was written', async () => {
		const stop = new AbortController();
		const told: Changed[] = [];
		watchClippings((what) => told.push(what), stop.signal);
		await changeStore('reader', async (store) => void (await store.getText(text.url)));
		await changeStore('reader', (store) => store.putText(text));
		const clipping = aClipping();
		await changeStore('device', (store) => store.putClipping(clipping));
		await vi.waitUntil(() => told.length === 2);
		expect(told).toEqual([new Set(), new Set([clipping.id])]);
		stop.abort();
	});
});
