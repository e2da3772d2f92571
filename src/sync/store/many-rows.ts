import { wrap } from 'idb';

// Each request costs a browser about as much as ten rows do: so as few requests as can be.

/** Rows that one request reads. */
const RUN = 100;

/** The rows of keys, in their order. Reads runs of neighbours, until one holds too much that is not wanted. */
export async function getMany(table: IDBObjectStore, keys: readonly (string | number)[]): Promise<unknown[]> {
	const found = new Map<unknown, unknown>();
	let open = [...new Set(keys)].sort((a, b) => (a < b ? -1 : 1));
	while (open.length > 0) {
		const rows: object[] = await wrap(table.getAll(IDBKeyRange.bound(open[0], open.at(-1)), RUN));
		for (const row of rows) found.set(keyOf(table, row), row);
		const last = rows[RUN - 1];
		const rest = last ? open.filter((key) => key > keyOf(table, last)) : [];
		const isSparse = open.length - rest.length < RUN / 2;
		if (isSparse) await Promise.all(rest.map(async (key) => found.set(key, await wrap(table.get(key)))));
		open = isSparse ? [] : rest;
	}
	return keys.map((key) => found.get(key));
}

const keyOf = ({ keyPath }: IDBObjectStore, row: object): string | number =>
	(row as Record<string, string | number>)[keyPath as string] ?? '';

/** Listens to the last request alone: where another one fails, the transaction fails with it. */
export async function putMany(table: IDBObjectStore, rows: readonly object[]): Promise<void> {
	let last: IDBRequest<IDBValidKey> | undefined;
	for (const row of rows) last = table.put(row);
	if (last) await wrap(last);
}
