import { announce } from './announce';
import { whole, withDatabase } from './database';
import type { Replacement } from './replace-clippings';

/**
 * Empties the store and all that sync keeps beside the clippings, in one transaction, and answers what brings the clippings and
 * texts back. Nothing in a storage of sync changes by it: what goes here is deleted on no other device. `pending` is what is to
 * be done beside the store then: see `pending.ts`. Throws `StoreError`.
 */
export async function emptyStore(pending: unknown): Promise<Replacement> {
	const put = await withDatabase(async (db) => {
		const tables = [...db.objectStoreNames];
		const tx = db.transaction(tables, 'readwrite', { durability: 'strict' });
		return whole(tx, async () => {
			const clippings = await tx.objectStore('clippings').getAll();
			const texts = await tx.objectStore('texts').getAll();
			for (const table of tables) await tx.objectStore(table).clear();
			await tx.objectStore('about').put({ topic: 'pending', value: pending });
			return { clippings, texts };
		});
	});
	announce();
	return { put, remove: { clippings: [], texts: [] } };
}
