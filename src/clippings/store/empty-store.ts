import { announce } from './announce';
import { withDatabase } from './database';
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
		try {
			const clippings = await tx.objectStore('clippings').getAll();
			const texts = await tx.objectStore('texts').getAll();
			for (const table of tables) await tx.objectStore(table).clear();
			await tx.objectStore('about').put({ topic: 'pending', value: pending });
			await tx.done;
			return { clippings, texts };
		} catch (error) {
			// What failed tells it.
			tx.done.catch(() => undefined);
			abort(tx);
			throw error;
		}
	});
	announce();
	return { put, remove: { clippings: [], texts: [] } };
}

/** The failed request may have done so. */
function abort(tx: { abort(): void }): void {
	try {
		tx.abort();
	} catch {
		// It is over.
	}
}
