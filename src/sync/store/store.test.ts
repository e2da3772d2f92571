import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { watchClippings } from '../../clippings/store/announce';
import { putClippings } from '../../clippings/store/clippings';
import { closeDatabase } from '../../clippings/store/database';
import type { OutboxEntry } from '../../clippings/store/sync-tables';
import { indexedDbStore } from './indexed-db';
import { memoryStore } from './memory';
import type { SyncStore } from './store';

const seen = (name: string) => ({ name, how: 'applied', at: 1 }) as const;
const update = (id: string) => ({ changes: [{ id, update: Uint8Array.of(1, 2), isTracked: false }] });
const idsIn = (rows: readonly OutboxEntry[]) => rows.flatMap(({ changes }) => changes.map(({ id }) => id));

describe.each<[string, () => SyncStore]>([
	['IndexedDB', () => indexedDbStore],
	['memory', () => memoryStore()],
])('the store of sync in %s', (_, open) => {
	let store: SyncStore;
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
		store = open();
	});
	afterEach(closeDatabase);

	test('gives back what was put, and nothing of what was removed', async () => {
		await store.change(['seen'], async (tx) => {
			await tx.put('seen', seen('b'));
			await tx.put('seen', seen('a'));
			await tx.put('seen', seen('c'));
			await tx.remove('seen', 'b');
		});
		await store.read(['seen'], async (tx) => {
			expect(await tx.get('seen', 'a')).toEqual(seen('a'));
			expect(await tx.get('seen', 'b')).toBeUndefined();
			expect(await tx.keys('seen')).toEqual(['a', 'c']);
			expect(await tx.list('seen')).toEqual([seen('a'), seen('c')]);
			expect(await tx.count('seen')).toBe(2);
		});
		await store.change(['seen'], (tx) => tx.clear('seen'));
		expect(await store.read(['seen'], (tx) => tx.count('seen'))).toBe(0);
	});

	test('reads and writes many rows in the order that is asked, dense or far apart', async () => {
		const name = (i: number) => String(i).padStart(4, '0');
		const all = Array.from({ length: 1000 }, (_, i) => seen(name(i)));
		await store.change(['seen'], (tx) => tx.putMany('seen', all.toReversed()));
		const ids = fc.array(fc.nat(1200).map(name), { maxLength: 300 });
		const run = fc
			.tuple(fc.nat(1200), fc.nat(400))
			.map(([from, length]) => Array.from({ length }, (_, i) => name(from + i)));
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(
					ids,
					run,
					fc.tuple(run, ids).map((both) => both.flat()),
				),
				async (keys) => {
					const expected = keys.map((key) => all.find((row) => row.name === key));
					expect(await store.read(['seen'], (tx) => tx.getMany('seen', keys))).toEqual(expected);
				},
			),
			{ numRuns: 30 },
		);
	});

	test('takes away what stands first, up to a key', async () => {
		await store.change(['outbox'], (tx) => tx.putMany('outbox', ['a', 'b', 'c', 'd'].map(update)));
		const keys = await store.read(['outbox'], (tx) => tx.keys('outbox'));
		await store.change(['outbox'], (tx) => tx.clear('outbox', keys[1]));
		expect(idsIn(await store.read(['outbox'], (tx) => tx.list('outbox')))).toEqual(['c', 'd']);
		const stopped = store.change(['outbox'], async (tx) => {
			await tx.clear('outbox', keys[3]);
			await tx.putMany('outbox', [update('e')]);
			throw new RangeError('Stop here.');
		});
		await expect(stopped).rejects.toThrow(RangeError);
		expect(idsIn(await store.read(['outbox'], (tx) => tx.list('outbox')))).toEqual(['c', 'd']);
	});

	test('reads parts in the order of keys', async () => {
		await store.change(['seen'], async (tx) => {
			for (const name of ['d', 'a', 'c', 'b']) await tx.put('seen', seen(name));
		});
		await store.read(['seen'], async (tx) => {
			expect(await tx.keys('seen', { limit: 2 })).toEqual(['a', 'b']);
			expect(await tx.keys('seen', { after: 'b', limit: 1 })).toEqual(['c']);
			expect((await tx.list('seen', { after: 'b' })).map(({ name }) => name)).toEqual(['c', 'd']);
			expect(await tx.list('seen', { after: 'd' })).toEqual([]);
		});
	});

	test('numbers what has no key, and never again with the same number', async () => {
		const put = (id: string) => store.change(['outbox'], (tx) => tx.put('outbox', update(id)));
		await put('first');
		await put('second');
		const before = await store.read(['outbox'], (tx) => tx.list('outbox'));
		expect(idsIn(before)).toEqual(['first', 'second']);
		await store.change(['outbox'], async (tx) => {
			for (const { key } of before) if (key !== undefined) await tx.remove('outbox', key);
		});
		await put('third');
		const [after] = await store.read(['outbox'], (tx) => tx.list('outbox'));
		expect(after?.key).toBeGreaterThan(before[1]?.key ?? 0);
	});

	test('stores all of a change, or nothing, and passes on why', async () => {
		const reason = new RangeError('Stop here.');
		await store.change(['seen'], (tx) => tx.put('seen', seen('kept')));
		const change = store.change(['seen', 'outbox'], async (tx) => {
			await tx.put('seen', { ...seen('kept'), at: 2 });
			await tx.put('seen', seen('new'));
			await tx.put('outbox', update('new'));
			await tx.remove('seen', 'kept');
			throw reason;
		});
		await expect(change).rejects.toBe(reason);
		expect(await store.read(['seen'], (tx) => tx.list('seen'))).toEqual([seen('kept')]);
		expect(await store.read(['outbox'], (tx) => tx.count('outbox'))).toBe(0);
	});

	test('lets two changes of one row follow each other', async () => {
		const add = () =>
			store.change(['seen'], async (tx) => {
				const row = (await tx.get('seen', 'count')) ?? { ...seen('count'), at: 0 };
				await tx.put('seen', { ...row, at: row.at + 1 });
			});
		await Promise.all([add(), add(), add()]);
		expect((await store.read(['seen'], (tx) => tx.get('seen', 'count')))?.at).toBe(3);
	});

	test('refuses to write where it was to read, and to touch what was not named', async () => {
		await expect(store.read(['seen'], (tx) => tx.put('seen', seen('a')))).rejects.toThrow();
		await expect(store.read(['seen'], (tx) => tx.putMany('seen', [seen('a')]))).rejects.toThrow();
		await expect(store.change(['seen'], (tx) => tx.get('docs', 'a'))).rejects.toThrow();
		expect(await store.read(['seen'], (tx) => tx.count('seen'))).toBe(0);
	});

	test('counts the clippings of a page', async () => {
		const [a, b] = [aClipping(), aClipping()];
		await store.change(['clippings'], async (tx) => {
			await tx.put('clippings', a);
			await tx.put('clippings', b);
		});
		expect(await store.read(['clippings'], (tx) => tx.clippingsOf(a.page.url))).toBe(2);
		expect(await store.read(['clippings'], (tx) => tx.clippingsOf('https://paper.example/other'))).toBe(0);
	});
});

describe('the store of sync in IndexedDB', () => {
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
	});
	afterEach(closeDatabase);

	test('finds what the reader stored marked', async () => {
		const clipping = aClipping();
		await putClippings([clipping]);
		expect(await indexedDbStore.read(['dirty'], (tx) => tx.list('dirty'))).toEqual([
			{ id: clipping.id, deleted: false },
		]);
	});

	test('tells other surfaces of clippings that came, and of nothing else', async () => {
		const stop = new AbortController();
		let told = 0;
		const first = new Promise<void>((resolve) =>
			watchClippings(() => {
				told++;
				resolve();
			}, stop.signal),
		);
		await indexedDbStore.change(['seen'], (tx) => tx.put('seen', seen('a')));
		await indexedDbStore.change(['clippings'], (tx) => tx.put('clippings', aClipping()));
		await first;
		stop.abort();
		expect(told).toBe(1);
	});

	test('tells of many changes together, and of the last one too', async () => {
		const stop = new AbortController();
		const seenAtLast = new Promise<number>((resolve) => {
			let told = 0;
			watchClippings(async () => {
				told++;
				if ((await indexedDbStore.read(['clippings'], (tx) => tx.count('clippings'))) === 30) resolve(told);
			}, stop.signal);
		});
		for (let i = 0; i < 30; i++)
			await indexedDbStore.change(['clippings'], (tx) => tx.putMany('clippings', [aClipping()]));
		expect(await seenAtLast).toBeLessThan(10);
		stop.abort();
	});
});
