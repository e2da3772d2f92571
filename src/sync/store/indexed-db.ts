import { type IDBPTransaction, unwrap } from 'idb';
import { abort, database } from '../../clippings/store/database';
import { storeError } from '../../clippings/store/errors';
import type { Tables } from '../../clippings/store/migrations';
import { announceSoon } from './announce-soon';
import { getMany, putMany } from './many-rows';
import type { Key, Row, SyncStore, Table, TablePart, Tx } from './store';

/** The database of clippings, in IndexedDB. Other surfaces are told when clippings changed. */
export const indexedDbStore: SyncStore = {
	read: (tables, work) => run('readonly', tables, work),
	async change(tables, work) {
		const changed = new Set<string>();
		const result = await run('readwrite', tables, (tx) => work(watch(tx, changed)));
		announceSoon(changed);
		return result;
	},
};

async function run<R>(
	mode: 'readonly' | 'readwrite',
	tables: readonly Table[],
	work: (tx: Tx) => Promise<R>,
): Promise<R> {
	let failure: { reason: unknown } | null = null;
	try {
		const tx = (await database()).transaction([...tables], mode, { durability: 'strict' });
		// Heard here at once, so that an abort while `work` still runs is no unhandled rejection.
		const done = tx.done.then(
			() => null,
			(reason: unknown) => ({ reason }),
		);
		try {
			const result = await work(requests(tx));
			const aborted = await done;
			if (!aborted) return result;
			failure = aborted;
		} catch (reason) {
			// It may have ended by itself: that is why `work` failed.
			abort(tx);
			failure = { reason: (await done) && isOwn(reason) ? reason : (tx.error ?? reason) };
		}
	} catch (reason) {
		failure = { reason };
	}
	throw isOwn(failure.reason) ? failure.reason : storeError(failure.reason);
}

/** Whether an error is not the database's. */
const isOwn = (reason: unknown): boolean => reason instanceof Error && !(reason instanceof DOMException);

function requests(tx: IDBPTransaction<Tables, Table[], IDBTransactionMode>): Tx {
	const range = ({ after }: TablePart<Table>) => (after === undefined ? null : IDBKeyRange.lowerBound(after, true));
	const writable = (table: Table) => {
		const store = tx.objectStore(table);
		if (!store.put || !store.delete || !store.clear) throw new TypeError('This transaction only reads.');
		return { put: store.put.bind(store), remove: store.delete.bind(store), clear: store.clear.bind(store) };
	};
	return {
		get: (table, key) => tx.objectStore(table).get(key) as ReturnType<Tx['get']> as never,
		put: async (table, row) => void (await writable(table).put(row)),
		remove: async (table, key) => writable(table).remove(key),
		getMany: (table, keys) => getMany(unwrap(tx.objectStore(table)), keys) as never,
		async putMany(table, rows) {
			writable(table);
			await putMany(unwrap(tx.objectStore(table)), rows);
		},
		async clear(table, upTo) {
			const { clear, remove } = writable(table);
			await (upTo === undefined ? clear() : remove(IDBKeyRange.upperBound(upTo)));
		},
		list: (table, part = {}) => tx.objectStore(table).getAll(range(part as TablePart<Table>), part.limit) as never,
		keys: (table, part = {}) => tx.objectStore(table).getAllKeys(range(part as TablePart<Table>), part.limit) as never,
		count: (table) => tx.objectStore(table).count(),
		clippingsOf: (url) => tx.objectStore('clippings').index('page').count(url),
		idsOf: (url) => tx.objectStore('clippings').index('page').getAllKeys(url),
	};
}

/** The same transaction, noting the clippings that it changes, or tells something of. */
function watch(tx: Tx, changed: Set<string>): Tx {
	const note = <T extends Table>(table: T, row: Row<T>) => {
		if (table === 'clippings') changed.add((row as Row<'clippings'>).id);
		if (table === 'history') changed.add((row as Row<'history'>).note);
	};
	return {
		...tx,
		put(table, row) {
			note(table, row);
			return tx.put(table, row);
		},
		putMany(table, rows) {
			for (const row of rows) note(table, row);
			return tx.putMany(table, rows);
		},
		remove(table, key) {
			if (table === 'clippings') changed.add(key as Key<'clippings'>);
			return tx.remove(table, key);
		},
	};
}
