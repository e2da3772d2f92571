import type { StoreKey, StoreNames, StoreValue } from 'idb';
import { StoreError } from '../../clippings/store/errors';
import type { Tables } from '../../clippings/store/migrations';

/** All but what the store says of itself. */
export type Table = Exclude<StoreNames<Tables>, 'about'>;
export type Key<T extends Table> = StoreKey<Tables, T>;
export type Row<T extends Table> = StoreValue<Tables, T>;

/** A part of a table in the order of its keys: what comes after a key, at most so many. */
export interface TablePart<T extends Table> {
	after?: Key<T>;
	limit?: number;
}

/** One transaction. Rows are values: what was read or put is not changed afterwards. */
export interface Tx {
	get<T extends Table>(table: T, key: Key<T>): Promise<Row<T> | undefined>;
	put<T extends Table>(table: T, row: Row<T>): Promise<void>;
	remove<T extends Table>(table: T, key: Key<T>): Promise<void>;
	/** As `get` for each key, and far faster where the rows lie side by side, or are not there. */
	getMany<T extends Table>(table: T, keys: readonly Key<T>[]): Promise<(Row<T> | undefined)[]>;
	/** As `put` for each row, in this order, and faster. */
	putMany<T extends Table>(table: T, rows: readonly Row<T>[]): Promise<void>;
	/** Takes all rows away, or those up to and including a key. */
	clear<T extends Table>(table: T, upTo?: Key<T>): Promise<void>;
	list<T extends Table>(table: T, part?: TablePart<T>): Promise<Row<T>[]>;
	keys<T extends Table>(table: T, part?: TablePart<T>): Promise<Key<T>[]>;
	count(table: Table): Promise<number>;
	/** How many clippings belong to a page, and which. */
	clippingsOf(url: string): Promise<number>;
	idsOf(url: string): Promise<string[]>;
}

/**
 * The database as sync uses it. `work` gets one transaction over the named tables, in which it awaits nothing but that
 * transaction's requests: no fetch, no crypto. What it changed is stored whole when it resolves, and not at all when it
 * rejects; transactions over the same tables do not see each other half done. Both methods reject with what `work`
 * rejected with, or with `StoreError`.
 */
export interface SyncStore {
	read<R>(tables: readonly Table[], work: (tx: Tx) => Promise<R>): Promise<R>;
	change<R>(tables: readonly Table[], work: (tx: Tx) => Promise<R>): Promise<R>;
}

/** Whether it is this device's own store that failed; anything else that nobody foresaw is a mistake of this program. */
export const isStoreFailure = (error: unknown): boolean => error instanceof StoreError && error.failure !== 'unknown';
