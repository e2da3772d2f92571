import type { Clipping, PageText } from '../model';
import { database } from './database';
import { storeError } from './errors';

/** How much is read at once: what takes a page a few milliseconds to take in. */
const CLIPPINGS_AT_ONCE = 1000;
const TEXTS_AT_ONCE = 16;

/**
 * The first clippings, at most `most`, by when they were made, the newest or the oldest first; those of one instant by
 * id in the same direction. Throws `StoreError`.
 */
export async function readFirst(order: 'newest' | 'oldest', most: number): Promise<Clipping[]> {
	try {
		const index = (await database()).transaction('clippings').store.index('created');
		if (order === 'oldest') return await index.getAll(null, most);
		// A cursor over the rows themselves would ask for each of them.
		const last = await (await index.openKeyCursor(null, 'prev'))?.advance(most);
		const rows = await index.getAll(last && IDBKeyRange.lowerBound(last.key));
		return rows.reverse().slice(0, most);
	} catch (error) {
		throw storeError(error);
	}
}

/** Of these clippings those that are there, in no order. Throws `StoreError`. */
export async function readThese(ids: Iterable<string>): Promise<Clipping[]> {
	try {
		const { store } = (await database()).transaction('clippings');
		const found = await Promise.all([...ids].map((id) => store.get(id)));
		return found.filter((clipping) => clipping !== undefined);
	} catch (error) {
		throw storeError(error);
	}
}

/**
 * All clippings as they stand at one moment, oldest first, in portions, so that a page stays awake while they come.
 * Throws `StoreError`.
 */
export async function readClippings(take: (portion: Clipping[]) => void): Promise<void> {
	try {
		const { store } = (await database()).transaction('clippings');
		let range: IDBKeyRange | null = null;
		for (;;) {
			const portion: Clipping[] = await store.getAll(range, CLIPPINGS_AT_ONCE);
			take(portion);
			const last = portion.at(-1);
			if (!last || portion.length < CLIPPINGS_AT_ONCE) return;
			range = IDBKeyRange.lowerBound(last.id, true);
		}
	} catch (error) {
		throw storeError(error);
	}
}

/**
 * The texts of those pages that `wanted` asks for, in portions; answers the addresses of all pages with a text. Each
 * portion is read for itself, as a text can be long. Throws `StoreError`.
 */
export async function readTexts(
	wanted: (url: string) => boolean,
	take: (portion: PageText[]) => Promise<void>,
): Promise<Set<string>> {
	try {
		const db = await database();
		const urls = await db.getAllKeys('texts');
		const missing = urls.filter(wanted);
		for (let i = 0; i < missing.length; i += TEXTS_AT_ONCE) {
			const { store } = db.transaction('texts');
			const portion = await Promise.all(missing.slice(i, i + TEXTS_AT_ONCE).map((url) => store.get(url)));
			await take(portion.filter((text) => text !== undefined));
		}
		return new Set(urls);
	} catch (error) {
		throw storeError(error);
	}
}
