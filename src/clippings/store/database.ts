import { type IDBPDatabase, openDB } from 'idb';
import { StoreError, storeError } from './errors';
import { MIGRATIONS, type Tables } from './migrations';

const NAME = 'sidelight';

/** How long another window may hold an older version before the reader is told, in milliseconds. */
const PATIENCE = 5000;

export type Database = IDBPDatabase<Tables>;

let open: Promise<Database> | null = null;

/**
 * The store, opened once per surface and again after the browser closed it. Lets go at once when another window needs to
 * upgrade. Throws `StoreError`.
 */
export function database(): Promise<Database> {
	open ??= openStore().catch((error: unknown) => {
		open = null;
		throw storeError(error);
	});
	return open;
}

/** Closes the store, for a surface that goes or a test that looks from outside. */
export async function closeDatabase(): Promise<void> {
	const db = await open?.catch(() => null);
	open = null;
	db?.close();
}

function openStore(): Promise<Database> {
	const forget = () => {
		open = null;
	};
	return new Promise((resolve, reject) => {
		let patience: ReturnType<typeof setTimeout> | undefined;
		openDB<Tables>(NAME, MIGRATIONS.length, {
			async upgrade(db, from, _, tx) {
				for (const migrate of MIGRATIONS.slice(from)) await migrate(db, tx);
			},
			blocked() {
				patience = setTimeout(() => reject(new StoreError('blocked')), PATIENCE);
			},
			blocking(_, __, event) {
				forget();
				(event.target as IDBDatabase).close();
			},
			terminated: forget,
		})
			.then(resolve, reject)
			.finally(() => clearTimeout(patience));
	});
}
