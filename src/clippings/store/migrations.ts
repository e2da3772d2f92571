import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Clipping, PageText } from '../model';
import type {
	ClippingDocument,
	Dirty,
	Head,
	HistoryEntry,
	NamedText,
	OutboxChange,
	OutboxEntry,
	OwnEdits,
	Quarantined,
	Sealed,
	SeenFile,
	Trashed,
	UnsentText,
} from './sync-tables';

/** The store's tables. */
export interface Tables extends DBSchema {
	/** Clippings by id. */
	clippings: {
		key: string;
		value: Clipping;
		indexes: { page: string; address: string; tags: string; changed: string; created: string };
	};
	/** Texts of articles by the address of their page. */
	texts: { key: string; value: PageText };

	/** What tells this store from another one that takes its place; and what is to be done beside it: see `pending.ts`. */
	about: { key: 'id' | 'pending'; value: { topic: 'id'; value: string } | { topic: 'pending'; value: unknown } };

	/** Clippings that sync has not looked at since they changed, by id. All below is sync's alone. */
	dirty: { key: string; value: Dirty };
	docs: { key: string; value: ClippingDocument };
	outbox: { key: number; value: OutboxEntry };
	sealed: { key: string; value: Sealed };
	seen: { key: string; value: SeenFile };
	heads: { key: string; value: Head };
	edits: { key: string; value: OwnEdits };
	history: { key: number; value: HistoryEntry; indexes: { note: string } };
	trash: { key: string; value: Trashed };
	quarantine: { key: number; value: Quarantined };
	/** Texts by the address of their page: as many as `texts` once all have their name. */
	articles: { key: string; value: NamedText };
	unsent: { key: string; value: UnsentText };
	/** What sync knows of its vault and of itself, by topic; `sync/store/meta` tells their types. */
	sync: { key: string; value: { topic: string; value: unknown } };
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
		clippings.createIndex('changed', 'changed');
		db.createObjectStore('texts', { keyPath: 'url' });
	},
	(_, tx) => {
		const clippings = tx.objectStore('clippings');
		clippings.createIndex('address', 'page.address');
		clippings.createIndex('tags', 'tags', { multiEntry: true });
	},
	(db) => {
		db.createObjectStore('dirty', { keyPath: 'id' });
		db.createObjectStore('docs', { keyPath: 'id' });
		db.createObjectStore('outbox', { keyPath: 'key', autoIncrement: true });
		db.createObjectStore('sealed', { keyPath: 'name' });
		db.createObjectStore('seen', { keyPath: 'name' });
		db.createObjectStore('heads', { keyPath: 'device' });
		db.createObjectStore('edits', { keyPath: 'id' });
		db.createObjectStore('history', { keyPath: 'key', autoIncrement: true }).createIndex('note', 'note');
		db.createObjectStore('trash', { keyPath: 'id' });
		db.createObjectStore('quarantine', { keyPath: 'key', autoIncrement: true });
		db.createObjectStore('sync', { keyPath: 'topic' });
	},
	(_, tx) => {
		tx.objectStore('clippings').createIndex('created', 'created');
	},
	async (db, tx) => {
		db.createObjectStore('articles', { keyPath: 'url' });
		db.createObjectStore('unsent', { keyPath: 'url' });
		const sync = tx.objectStore('sync');
		// A device that is in a vault already: its texts are looked at with the next poll.
		if ((await sync.getKey('vault')) !== undefined)
			await sync.put({ topic: 'texts', value: { left: 0, tended: 0, asked: {}, unreferenced: {} } });
	},
	(db) => {
		db.createObjectStore('about', { keyPath: 'topic' }).put({ topic: 'id', value: crypto.randomUUID() });
	},
	async (_, tx) => {
		// What waited to be sent had a row for each change.
		const outbox = tx.objectStore('outbox');
		for (const row of (await outbox.getAll()) as unknown as (OutboxChange & { key: number })[]) {
			const { key, ...change } = row;
			await outbox.put({ key, changes: [change] });
		}
	},
];
