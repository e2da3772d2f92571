import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { allClippings, allTexts, changeClippings, clippingsOf, putClippings, removeClippings } from './clippings';
import { closeDatabase, database } from './database';
import { StoreError } from './errors';
import { identify } from './identity';
import { MIGRATIONS, type Tables } from './migrations';
import { allTags, clippingsAt } from './on-page';
import { readFirst } from './read-all';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(closeDatabase);

/** A store as an earlier version left it. */
async function storeOf(version: number, clippings: readonly unknown[], texts: readonly unknown[]) {
	const db = await openDB<Tables>('sidelight', version, {
		async upgrade(db, from, _, tx) {
			for (const migrate of MIGRATIONS.slice(from, version)) await migrate(db, tx);
		},
	});
	const tx = db.transaction(['clippings', 'texts'], 'readwrite');
	for (const clipping of clippings) await tx.objectStore('clippings').put(clipping as never);
	for (const text of texts) await tx.objectStore('texts').put(text as never);
	await tx.done;
	db.close();
}

test.each([1, 2, 3, 4, 5, 6])(
	'keeps clippings and texts of version %i, and marks what changes from then on',
	async (version) => {
		const [a, b] = [aClipping({ hasText: true }), aClipping()];
		const text = { url: a.page.url, read: a.created, text: 'The whole article.' };
		await storeOf(version, [a, b], [text]);
		expect(await allClippings()).toEqual([a, b]);
		expect(await clippingsOf(a.page.url)).toEqual([a, b]);
		expect(await allTexts()).toEqual([text]);

		await changeClippings([a.id], { comment: 'After the update.' });
		await removeClippings([b.id]);
		expect(await (await database()).getAll('dirty')).toEqual(
			[
				{ id: a.id, deleted: false },
				{ id: b.id, deleted: true },
			].sort((x, y) => (x.id < y.id ? -1 : 1)),
		);
	},
);

test('finds clippings of version 1 by what only later versions look for', async () => {
	const clipping = aClipping({ tags: ['ferry'] });
	await storeOf(1, [clipping], []);
	expect(await readFirst('newest', 9)).toEqual([clipping]);
	expect(await allTags()).toEqual(['ferry']);
	expect(await clippingsAt([clipping.page.address ?? ''])).toEqual([clipping]);
});

test.each([1, 2, 3, 4, 5, 6])(
	'keeps a text and its clipping of version %i for sync to name them anew',
	async (version) => {
		const clipping = aClipping({ hasText: true });
		const text = { url: clipping.page.url, read: clipping.created, text: 'The whole article.' };
		await storeOf(version, [clipping], [text]);
		expect(await allTexts()).toEqual([text]);
		const db = await database();
		expect([await db.count('articles'), await db.count('unsent')]).toEqual([0, 0]);
		await db.put('articles', { url: text.url, name: 'a'.repeat(32), size: 300 });
		await putClippings([clipping], [{ ...text, text: 'Read again.' }]);
		expect(await db.count('articles')).toBe(0);
	},
);

test('has a device that is in a vault look at its texts once it has them by name', async () => {
	await storeOf(3, [], []);
	const db = await openDB('sidelight', 3);
	await db.put('sync', { topic: 'vault', value: { id: 'aa' } });
	db.close();
	expect(await (await database()).get('sync', 'texts')).toMatchObject({ value: { left: 0, tended: 0 } });
	await closeDatabase();
	globalThis.indexedDB = new IDBFactory();
	await storeOf(3, [], []);
	expect(await (await database()).get('sync', 'texts')).toBeUndefined();
});

test('gives a store a name of its own that stays, and one that takes its place another', async () => {
	await storeOf(5, [aClipping()], []);
	const { id, clippings } = await identify();
	expect(clippings).toBe(1);
	await closeDatabase();
	expect(await identify()).toEqual({ id, clippings });
	await closeDatabase();
	globalThis.indexedDB = new IDBFactory();
	const other = await identify();
	expect(other.clippings).toBe(0);
	expect(other.id).not.toBe(id);
});

test('keeps what waited to be sent, in its order', async () => {
	await storeOf(6, [], []);
	const db = await openDB('sidelight', 6);
	const waiting = ['a', 'b'].map((id) => ({ id, update: Uint8Array.of(1, 2), isTracked: id === 'a' }));
	for (const change of waiting) await db.put('outbox', change);
	db.close();
	const rows = await (await database()).getAll('outbox');
	expect(rows.map(({ changes }) => changes)).toEqual(waiting.map((change) => [change]));
	const [first, last] = rows.map(({ key }) => key ?? 0);
	expect(first).toBeLessThan(last ?? 0);
});

test('tells an upgrade that fails, and leaves the store as the version before left it', async () => {
	const left = await openDB('sidelight', 1, {
		upgrade(db) {
			const clippings = db.createObjectStore('clippings', { keyPath: 'id' });
			// The next version makes one of that name.
			clippings.createIndex('address', 'page.address');
			db.createObjectStore('texts', { keyPath: 'url' });
		},
	});
	await left.put('clippings', aClipping());
	left.close();
	const failed = await allClippings().catch((error: unknown) => error);
	expect(failed).toMatchObject({ failure: 'upgrade', cause: { name: 'ConstraintError' } });
	expect(failed).toBeInstanceOf(StoreError);
	const again = await openDB('sidelight');
	expect(again.version).toBe(1);
	expect(await again.count('clippings')).toBe(1);
	again.close();
	await expect(allClippings()).rejects.toMatchObject({ failure: 'upgrade' });
});
