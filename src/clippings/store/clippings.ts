import type { Clipping, ClippingChange, PageText } from '../model';
import { announce } from './announce';
import { type Database, database } from './database';
import { StoreError, storeError } from './errors';

type Write = ReturnType<typeof begin>;

/** How often progress is told during a long change, in clippings. */
const PROGRESS_STEP = 250;

const begin = (db: Database) =>
	db.transaction(['clippings', 'texts', 'articles', 'dirty'], 'readwrite', { durability: 'strict' });

/**
 * Does one change in one transaction: all of it is stored, or nothing, with the mark by which sync finds it. The ids that
 * `work` puts into `changed` are announced once. Throws `StoreError`.
 */
export async function change<T>(work: (tx: Write, changed: Set<string>) => Promise<T>): Promise<T> {
	try {
		const tx = begin(await database());
		const changed = new Set<string>();
		let result: T;
		try {
			result = await work(tx, changed);
		} catch (error) {
			tx.abort();
			await tx.done.catch(() => undefined);
			throw error;
		}
		await tx.done;
		announce(changed);
		return result;
	} catch (error) {
		throw storeError(error);
	}
}

export async function look<T>(work: (db: Database) => Promise<T>): Promise<T> {
	try {
		return await work(await database());
	} catch (error) {
		throw storeError(error);
	}
}

export interface LongChange {
	signal?: AbortSignal;
	/** Told now and then how many are done. */
	progress?: (done: number) => void;
}

/**
 * Stores clippings, with the texts of their pages where given; those whose id is there already are replaced. All or
 * none, however many; stopping through `signal` stores none.
 */
export function putClippings(
	clippings: readonly Clipping[],
	texts: readonly PageText[] = [],
	{ signal, progress }: LongChange = {},
): Promise<void> {
	return change(async (tx, changed) => {
		for (const text of texts) await putText(tx, text);
		const store = tx.objectStore('clippings');
		for (const [i, clipping] of clippings.entries()) {
			if (signal?.aborted) throw new StoreError('stopped');
			changed.add(clipping.id);
			await store.put(clipping);
			await tx.objectStore('dirty').put({ id: clipping.id, deleted: false });
			if ((i + 1) % PROGRESS_STEP === 0) progress?.(i + 1);
		}
		progress?.(clippings.length);
	});
}

/**
 * Changes what is named of each clipping as it stands now, so that two windows that edit different things both keep
 * theirs. Answers the clippings as they were, for undoing; ids that are not there are passed over.
 */
export function changeClippings(
	ids: readonly string[],
	changeOf: ClippingChange | ((clipping: Clipping) => ClippingChange),
	{ signal, progress }: LongChange = {},
): Promise<Clipping[]> {
	const now = new Date().toISOString();
	return change(async (tx, changed) => {
		const store = tx.objectStore('clippings');
		const before: Clipping[] = [];
		for (const id of ids) {
			if (signal?.aborted) throw new StoreError('stopped');
			const clipping = await store.get(id);
			if (!clipping) continue;
			before.push(clipping);
			changed.add(id);
			const part = typeof changeOf === 'function' ? changeOf(clipping) : changeOf;
			await store.put({ ...clipping, ...part, changed: now });
			await tx.objectStore('dirty').put({ id, deleted: false });
			if (before.length % PROGRESS_STEP === 0) progress?.(before.length);
		}
		return before;
	});
}

/** Stores the text of a page; what sync calls it is found out anew. */
export async function putText(tx: Write, text: PageText): Promise<void> {
	await Promise.all([tx.objectStore('texts').put(text), tx.objectStore('articles').delete(text.url)]);
}

export async function removeText(tx: Write, url: string): Promise<void> {
	await Promise.all([tx.objectStore('texts').delete(url), tx.objectStore('articles').delete(url)]);
}

/** What was taken away, whole, so that `putClippings` brings it back. */
export interface Removed {
	clippings: Clipping[];
	texts: PageText[];
}

/** Takes clippings away, and the texts of pages that none is left of. All or none; stopping through `signal` takes none. */
export function removeClippings(ids: readonly string[], { signal, progress }: LongChange = {}): Promise<Removed> {
	return change(async (tx, changed) => {
		const store = tx.objectStore('clippings');
		const texts = tx.objectStore('texts');
		const removed: Removed = { clippings: [], texts: [] };
		for (const id of ids) {
			if (signal?.aborted) throw new StoreError('stopped');
			const clipping = await store.get(id);
			if (!clipping) continue;
			removed.clippings.push(clipping);
			if (removed.clippings.length % PROGRESS_STEP === 0) progress?.(removed.clippings.length);
			changed.add(id);
			await store.delete(id);
			await tx.objectStore('dirty').put({ id, deleted: true });
		}
		for (const url of new Set(removed.clippings.map((clipping) => clipping.page.url))) {
			if ((await store.index('page').count(url)) > 0) continue;
			const text = await texts.get(url);
			if (!text) continue;
			removed.texts.push(text);
			await removeText(tx, url);
		}
		return removed;
	});
}

/** All clippings, oldest first: ids begin with their time. */
export const allClippings = (): Promise<Clipping[]> => look((db) => db.getAll('clippings'));

export const clippingsOf = (url: string): Promise<Clipping[]> =>
	look((db) => db.getAllFromIndex('clippings', 'page', url));

export const getClipping = (id: string): Promise<Clipping | undefined> => look((db) => db.get('clippings', id));

export const textOf = (url: string): Promise<PageText | undefined> => look((db) => db.get('texts', url));

export const allTexts = (): Promise<PageText[]> => look((db) => db.getAll('texts'));
