import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { browser } from 'wxt/browser';
import { KEPT_KEYS, type Kept, type KeptKey } from './kept-keys';

const NAME = 'sidelight-kept';

interface Tables extends DBSchema {
	values: { key: KeptKey; value: unknown };
	/** Has a row once what versions before 0.2.0 kept in `storage.local` was taken over. */
	moved: { key: 'moved'; value: true };
}

/**
 * Does `work` on the database, which is opened for it alone, as it is read once a browser session and written where the
 * reader changes something. Null where the browser gives none here, as in Firefox's private windows.
 */
async function withKept<T>(work: (db: IDBPDatabase<Tables>) => Promise<T>): Promise<T | null> {
	const db = await openKept().catch(() => null);
	if (!db) return null;
	try {
		return await work(db);
	} finally {
		db.close();
	}
}

async function openKept(): Promise<IDBPDatabase<Tables>> {
	return openDB<Tables>(NAME, 1, {
		upgrade(opened) {
			opened.createObjectStore('values');
			opened.createObjectStore('moved');
		},
		blocking: (_, __, event) => (event.target as IDBDatabase).close(),
	});
}

/** All that is kept; null where the browser gives no database. Rejects where it cannot be read. */
export const loadKept = (): Promise<Kept | null> =>
	withKept(async (db) => {
		if ((await db.count('moved')) === 0) await takeOver(db);
		// In Firefox scripts in web pages can write there, so it is read no more.
		await browser.storage.local.remove(KEPT_KEYS.flatMap((key) => [key, `${key}$`]));
		const values = await Promise.all(KEPT_KEYS.map((key) => db.get('values', key)));
		return Object.fromEntries(KEPT_KEYS.map((key, i) => [key, values[i] ?? null]));
	});

/** Stores all of it or, where that rejects, nothing; null takes away. False where the browser gives no database. */
export const storeKept = async (kept: Kept): Promise<boolean> =>
	(await withKept(async (db) => {
		const tx = db.transaction('values', 'readwrite');
		await whole(tx, () => KEPT_KEYS.filter((key) => key in kept).map((key) => put(tx.store, key, kept[key])));
		return true;
	})) ?? false;

/** What an older version kept is taken over once, whole. */
async function takeOver(db: IDBPDatabase<Tables>): Promise<void> {
	const older = await browser.storage.local.get([...KEPT_KEYS]);
	const tx = db.transaction(['values', 'moved'], 'readwrite');
	const values = tx.objectStore('values');
	await whole(tx, () => [
		...KEPT_KEYS.map((key) => put(values, key, older[key])),
		tx.objectStore('moved').put(true, 'moved'),
	]);
}

/** Does all requests or none: one that fails before it reaches the database does not take back those before it. */
async function whole(tx: { abort(): void; done: Promise<void> }, begin: () => Promise<unknown>[]): Promise<void> {
	// Told by the request that failed.
	tx.done.catch(() => undefined);
	try {
		await Promise.all(begin());
	} catch (error) {
		try {
			tx.abort();
		} catch {
			// The failed request has done so.
		}
		throw error;
	}
	await tx.done;
}

/** What is used of the table of values. */
interface Values {
	put(value: unknown, key: KeptKey): Promise<unknown>;
	delete(key: KeptKey): Promise<unknown>;
}

const put = async (values: Values, key: KeptKey, value: unknown): Promise<unknown> =>
	value == null ? values.delete(key) : values.put(value, key);
