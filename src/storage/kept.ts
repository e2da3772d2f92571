import { browser } from 'wxt/browser';
import { loadKept, storeKept } from './kept-database';
import { KEPT_KEYS, type Kept, type KeptKey } from './kept-keys';
import { serially } from './serially';

/*
 * What the reader chose and what is secret lies in IndexedDB, which scripts in web pages cannot open: a page may have taken
 * over their process, and in Firefox they read and write all of `storage.local`. While the browser runs a copy stands in
 * `storage.session`, which they cannot see either: it wakes the worker when something changes, tells every context what
 * was and is, and is there in Firefox's private windows, where there is no IndexedDB.
 */

/** Says that the copy is there; it is written with it. */
const COPIED = 'kept';

/** What was changed where there is no database, until the worker stores it. */
const UNSAVED = 'kept-unsaved';

const copyOf = (key: KeptKey) => `kept:${key}` as const;

/** Whether something is kept under this key, rather than in `storage.local`. */
export const isKept = (key: string): key is KeptKey => KEPT_KEYS.some((kept) => kept === key);

/** One value; null where nothing is kept. */
export async function readKept(key: KeptKey): Promise<unknown> {
	return (await copies([key]))[key] ?? null;
}

/** All that is kept, what is not there left out. */
export async function allKept(): Promise<Kept> {
	const all = Object.entries(await copies(KEPT_KEYS));
	return Object.fromEntries(all.filter(([, value]) => value != null));
}

/**
 * Keeps these values instead of what was; null takes away. Whole or, where it rejects, not at all. For callers who have
 * the lock of the area: what they read before must still stand.
 */
export async function writeKept(kept: Kept): Promise<void> {
	await copies([]);
	const isStored = await storeKept(kept);
	const { session } = browser.storage;
	const entries = KEPT_KEYS.filter((key) => key in kept).map((key) => [copyOf(key), kept[key] ?? null]);
	const copied = session.set(Object.fromEntries(entries));
	// What is stored counts; a copy that there is no room for is made when it is next asked for.
	if (isStored) return copied.catch(() => session.remove([COPIED, ...KEPT_KEYS.map(copyOf)]));
	await copied;
	const unsaved = await unsavedKeys();
	await session.set({ [UNSAVED]: KEPT_KEYS.filter((key) => key in kept || unsaved.includes(key)) });
}

/** Calls back with a value, and what it was, whenever any context changed it, until `signal` aborts. */
export function watchKept(key: KeptKey, changed: (now: unknown, before: unknown) => void, signal?: AbortSignal): void {
	const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>) => {
		const change = changes[copyOf(key)];
		// Where all is copied, nothing was changed.
		if (change && !(COPIED in changes)) changed(change.newValue ?? null, change.oldValue ?? null);
	};
	browser.storage.session.onChanged.addListener(listener);
	signal?.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener));
}

/** Has the worker store what was changed where there is no database. */
export function saveKept(): void {
	browser.storage.session.onChanged.addListener((changes) => {
		if (changes[UNSAVED]?.newValue !== undefined) void save().catch(() => undefined);
	});
	void save().catch(() => undefined);
}

const save = (): Promise<void> =>
	serially('kept', async () => {
		const unsaved = await unsavedKeys();
		if (unsaved.length === 0) return;
		const all = await copies(unsaved);
		if (await storeKept(all)) await browser.storage.session.remove(UNSAVED);
	});

async function unsavedKeys(): Promise<readonly KeptKey[]> {
	const stored = (await browser.storage.session.get(UNSAVED))[UNSAVED];
	return Array.isArray(stored) ? KEPT_KEYS.filter((key) => stored.includes(key)) : [];
}

/** The copies of these values, made first where there are none. */
async function copies(keys: readonly KeptKey[]): Promise<Kept> {
	const look = () => browser.storage.session.get([COPIED, ...keys.map(copyOf)]);
	let found = await look();
	if (found[COPIED] !== true) {
		await serially('kept-copy', copyAll);
		found = await look();
	}
	return Object.fromEntries(keys.map((key) => [key, found[copyOf(key)] ?? null]));
}

async function copyAll(): Promise<void> {
	const { session } = browser.storage;
	const before = await session.get([COPIED, ...KEPT_KEYS.map(copyOf)]);
	if (before[COPIED] === true) return;
	const kept = await loadKept();
	if (!kept) return;
	// What was changed where there is no database is newer.
	const missing = KEPT_KEYS.filter((key) => before[copyOf(key)] === undefined);
	await session.set({ [COPIED]: true, ...Object.fromEntries(missing.map((key) => [copyOf(key), kept[key]])) });
}
