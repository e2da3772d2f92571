import { wrap } from 'idb';
import { must } from '../../text/must';

// Each request costs a browser about as much as ten rows do: so as few requests as can be.

const ROWS_AT_ONCE = 100;

/**
 * The rows of keys, in their order. Keys that are neighbours are read together, with what lies between them; where that is
 * too much, the rest of them one by one.
 */
export async function getMany(table: IDBObjectStore, keys: readonly (string | number)[]): Promise<unknown[]> {
	const found = new Map<unknown, unknown>();
	const sorted = [...new Set(keys)].sort((a, b) => (a < b ? -1 : 1));
	const read = async (run: readonly (string | number)[]) => {
		const rows: object[] = await wrap(table.getAll(IDBKeyRange.bound(run[0], run.at(-1)), 2 * ROWS_AT_ONCE));
		for (const row of rows) found.set(keyOf(table, row), row);
		const last = rows[2 * ROWS_AT_ONCE - 1];
		const rest = last ? run.filter((key) => key > keyOf(table, last)) : [];
		await Promise.all(rest.map(async (key) => found.set(key, await wrap(table.get(key)))));
	};
	// At once, as the browser prepares the next while these are taken in.
	const runs: Promise<void>[] = [];
	for (let at = 0; at < sorted.length; at += ROWS_AT_ONCE) runs.push(read(sorted.slice(at, at + ROWS_AT_ONCE)));
	await Promise.all(runs);
	return keys.map((key) => found.get(key));
}

const keyOf = ({ keyPath }: IDBObjectStore, row: object): string | number =>
	must((row as Record<string, string | number>)[keyPath as string]);

/** Listens to the last request alone: where another one fails, the transaction fails with it. */
export async function putMany(table: IDBObjectStore, rows: readonly object[]): Promise<void> {
	let last: IDBRequest<IDBValidKey> | undefined;
	for (const row of rows) last = table.put(row);
	if (last) await wrap(last);
}
