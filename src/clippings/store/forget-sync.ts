import { withDatabase } from './database';
import type { Tables } from './migrations';

const OWN: readonly (keyof Tables)[] = ['clippings', 'texts'];

/**
 * Takes away all that sync keeps beside the clippings: its documents, what waits to be sent, its keys. Nothing in a storage
 * changes by it, and what was deleted here is not deleted there. Throws `StoreError`.
 */
export const forgetSync = (): Promise<void> =>
	withDatabase(async (db) => {
		const tables = [...db.objectStoreNames].filter((table) => !OWN.includes(table));
		const tx = db.transaction(tables, 'readwrite', { durability: 'strict' });
		await Promise.all([...tables.map((table) => tx.objectStore(table).clear()), tx.done]);
	});
