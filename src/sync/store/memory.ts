import type { Clipping } from '../../clippings/model';
import { firstWhere } from '../../text/search';
import type { Key, Row, SyncStore, Table, TablePart, Tx } from './store';

/** The field that is a row's key; of the tables that have `key`, it is numbered when the row has none. */
const KEYS: { readonly [T in Table]: string } = {
	clippings: 'id',
	texts: 'url',
	dirty: 'id',
	docs: 'id',
	outbox: 'key',
	sealed: 'name',
	seen: 'name',
	heads: 'device',
	edits: 'id',
	history: 'key',
	trash: 'id',
	quarantine: 'key',
	articles: 'url',
	unsent: 'url',
	sync: 'topic',
};

type AnyKey = string | number;

/** The rows of a table, and its keys in order, of which some may be gone; null where they have to be sorted again. */
interface Rows {
	rows: Map<AnyKey, object>;
	sorted: AnyKey[] | null;
	next: number;
}

/** A database that lives in memory and keeps to what `SyncStore` promises: for tests, and as the simplest reading of it. */
export interface MemoryStore extends SyncStore {
	/** All that is stored, as another database: a profile that somebody copied. */
	copy(): MemoryStore;
}

export function memoryStore(tables: ReadonlyMap<Table, Rows> = new Map()): MemoryStore {
	const names = Object.keys(KEYS) as Table[];
	const state = new Map(names.map((name) => [name, tables.get(name) ?? { rows: new Map(), sorted: null, next: 1 }]));
	let last: Promise<unknown> = Promise.resolve();

	/** One after the other, which is stricter than the promise. */
	function run<R>(tables: readonly Table[], writes: boolean, work: (tx: Tx) => Promise<R>): Promise<R> {
		const result = last.then(async () => {
			const undo: (() => void)[] = [];
			try {
				return await work(transaction(state, new Set(tables), writes, undo));
			} catch (error) {
				for (const step of undo.reverse()) step();
				throw error;
			}
		});
		last = result.catch(() => undefined);
		return result;
	}

	return {
		read: (tables, work) => run(tables, false, work),
		change: (tables, work) => run(tables, true, work),
		copy: () =>
			memoryStore(
				new Map([...state].map(([name, { rows, next }]) => [name, { rows: new Map(rows), sorted: null, next }])),
			),
	};
}

function transaction(
	state: ReadonlyMap<Table, Rows>,
	named: ReadonlySet<Table>,
	writes: boolean,
	undo: (() => void)[],
): Tx {
	function open(name: Table, toWrite = false): Rows {
		const table = state.get(name);
		if (!table || !named.has(name)) throw new TypeError(`The transaction does not name ${name}.`);
		if (toWrite && !writes) throw new TypeError('This transaction only reads.');
		return table;
	}
	function set(table: Rows, key: AnyKey, row: object | undefined): void {
		const before = table.rows.get(key);
		undo.push(() => {
			if (before === undefined) table.rows.delete(key);
			else table.rows.set(key, before);
			table.sorted = null;
		});
		// A key that goes is passed over when keys are read; one that comes after all others is simply added.
		if (before === undefined && row !== undefined) {
			const last = table.sorted?.at(-1);
			if (last !== undefined && key > last) table.sorted?.push(key);
			else table.sorted = null;
		}
		if (row === undefined) table.rows.delete(key);
		else table.rows.set(key, row);
	}
	const sortedKeys = (table: Rows): AnyKey[] => {
		table.sorted ??= [...table.rows.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
		return table.sorted;
	};
	function keysOf({ after, limit }: { after?: AnyKey; limit?: number }, table: Rows): AnyKey[] {
		const sorted = sortedKeys(table);
		const keys: AnyKey[] = [];
		for (let i = after === undefined ? 0 : firstAfter(sorted, after); i < sorted.length; i++) {
			const key = sorted[i] as AnyKey;
			if (table.rows.has(key)) keys.push(key);
			if (keys.length === limit) break;
		}
		return keys;
	}
	function put(name: Table, row: object): void {
		const table = open(name, true);
		const field = KEYS[name];
		const key = (row as Record<string, unknown>)[field];
		if (key === undefined && field === 'key') set(table, table.next, { ...row, key: table.next++ });
		else if (typeof key === 'string' || typeof key === 'number') set(table, key, row);
		else throw new TypeError(`A row of ${name} lacks its key.`);
	}
	return {
		get: async (name, key) => open(name).rows.get(key as AnyKey) as Row<typeof name> | undefined,
		put: async (name, row) => put(name, row),
		remove: async (name, key) => set(open(name, true), key as AnyKey, undefined),
		getMany: async (name, keys) => {
			const { rows } = open(name);
			return keys.map((key) => rows.get(key as AnyKey) as Row<typeof name> | undefined);
		},
		async putMany(name, rows) {
			for (const row of rows) put(name, row);
		},
		async clear(name, upTo) {
			const table = open(name, true);
			const keys = sortedKeys(table);
			const end = upTo === undefined ? keys.length : firstAfter(keys, upTo as AnyKey);
			for (const key of keys.slice(0, end)) if (table.rows.has(key)) set(table, key, undefined);
			table.sorted = keys.slice(end);
		},
		async list<T extends Table>(name: T, part: TablePart<T> = {}) {
			const table = open(name);
			return keysOf(part, table).flatMap((key) => table.rows.get(key) ?? []) as Row<T>[];
		},
		keys: async <T extends Table>(name: T, part: TablePart<T> = {}) => keysOf(part, open(name)) as Key<T>[],
		count: async (name) => open(name).rows.size,
		clippingsOf: async (url) =>
			[...open('clippings').rows.values()].filter((row) => (row as Clipping).page.url === url).length,
		idsOf: async (url) =>
			([...open('clippings').rows.values()] as Clipping[])
				.flatMap(({ id, page }) => (page.url === url ? id : []))
				.sort(),
	};
}

/** Where the keys after `key` begin. */
const firstAfter = (sorted: readonly AnyKey[], key: AnyKey): number =>
	firstWhere(0, sorted.length, (at) => (sorted[at] as AnyKey) > key);
