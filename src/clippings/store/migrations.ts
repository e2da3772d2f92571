import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Clipping, PageText } from '../model';

/** The store's tables. */
export interface Tables extends DBSchema {
	/** Clippings by id. */
	clippings: {
		key: string;
		value: Clipping;
		indexes: { page: string; address: string; tags: string; changed: string };
	};
	/** Texts of articles by the address of their page. */
	texts: { key: string; value: PageText };
}

type Upgrade = (
	db: IDBPDatabase<Tables>,
	tx: IDBPTransaction<Tables, StoreNames<Tables>[], 'versionchange'>,
) => void | Promise<void>;

/**
 * Step n brings a store of version n to version n + 1. Steps are only ever added: each runs on data that readers have.
 * A step may await requests of its own transaction and nothing else, or the browser ends it.
 */
export const MIGRATIONS: readonly Upgrade[] = [
	(db) => {
		const clippings = db.createObjectStore('clippings', { keyPath: 'id' });
		clippings.createIndex('page', 'page.url');
		clippings.createIndex('address', 'page.address');
		clippings.createIndex('tags', 'tags', { multiEntry: true });
		clippings.createIndex('changed', 'changed');
		db.createObjectStore('texts', { keyPath: 'url' });
	},
];
