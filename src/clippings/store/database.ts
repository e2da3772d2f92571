import { type IDBPDatabase, openDB } from 'idb';
import { StoreError, storeError } from './errors';
import { MIGRATIONS, type Tables } from './migrations';

const NAME = 'sidelight';

/**
 * How long opening may take before the reader is told that another window holds an older version, in milliseconds. The
 * browser says so only to the first that asked; others wait behind that.
 */
const PATIENCE_MS = 5000;

type Database = IDBPDatabase<Tables>;

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

/** Does `work` on the store; whatever it fails by is told as a `StoreError`. */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
	try {
		return await work(await database());
	} catch (error) {
		throw storeError(error);
	}
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
	let failedUpgrade: unknown = null;
	return new Promise<Database>((resolve, reject) => {
		const patience = setTimeout(() => reject(new StoreError('blocked')), PATIENCE_MS);
		openDB<Tables>(NAME, MIGRATIONS.length, {
			async upgrade(db, from, _, tx) {
				clearTimeout(patience);
				// Told by the opening; here it would be told to nobody.
				tx.done.catch(() => undefined);
				try {
					for (const migrate of MIGRATIONS.slice(from)) await migrate(db, tx);
				} catch (error) {
					failedUpgrade = error;
					abort(tx);
				}
			},
			blocking(_, __, event) {
				forget();
				(event.target as IDBDatabase).close();
			},
			terminated: forget,
		})
			.then(resolve, (error: unknown) => reject(upgradeError(failedUpgrade) ?? error))
			.finally(() => clearTimeout(patience));
	});
}

/** Why an upgrade failed: for want of room as with any change, else that it did; null where it did not. */
function upgradeError(cause: unknown): StoreError | null {
	if (cause === null) return null;
	const known = storeError(cause);
	return known.failure === 'full' ? known : new StoreError('upgrade', { cause });
}

interface Transaction {
	abort(): void;
	done: Promise<void>;
}

/** Does all requests of a transaction or none: one that fails before it reaches the database does not take back those before it. */
export async function whole<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
	// Told by the request that failed.
	tx.done.catch(() => undefined);
	let result: T;
	try {
		result = await work();
	} catch (error) {
		abort(tx);
		await tx.done.catch(() => undefined);
		throw error;
	}
	await tx.done;
	return result;
}

/** Takes back what a transaction has done; the failed request may have done so already. */
export function abort(tx: Pick<Transaction, 'abort'>): void {
	try {
		tx.abort();
	} catch {
		// It is over.
	}
}
