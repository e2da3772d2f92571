import type { Clipping, PageText } from '../model';
import { withDatabase } from './database';

/** How much is read at once: what takes a page a few milliseconds to take in. */
const CLIPPINGS_AT_ONCE = 1000;
const TEXTS_AT_ONCE = 16;

/**
 * The first clippings, at most `most`, by when they were made, the newest or the oldest first; those of one instant by
 * id in the same direction. Throws `StoreError`.
 */
export const readFirst = (order: 'newest' | 'oldest', most: number): Promise<Clipping[]> =>
	withDatabase(async (db) => {
		const index = db.transaction('clippings').store.index('created');
		if (order === 'oldest') return index.getAll(null, most);
		// A cursor over the rows themselves would ask for each of them.
		const last = await (await index.openKeyCursor(null, 'prev'))?.advance(most);
		const rows = await index.getAll(last && IDBKeyRange.lowerBound(last.key));
		return rows.reverse().slice(0, most);
	});

/** Of these clippings those that are there, in no order. Throws `StoreError`. */
export const readThese = (ids: Iterable<string>): Promise<Clipping[]> =>
	withDatabase(async (db) => {
		const { store } = db.transaction('clippings');
		const found = await Promise.all([...ids].map((id) => store.get(id)));
		return found.filter((clipping) => clipping !== undefined);
	});

/**
 * All clippings as they stand at one moment, oldest first, in portions, so that a page stays awake while they come.
 * Throws `StoreError`.
 */
export const readClippings = (take: (portion: Clipping[]) => void): Promise<void> =>
	withDatabase(async (db) => {
		const { store } = db.transaction('clippings');
		let range: IDBKeyRange | null = null;
		for (;;) {
			const portion: Clipping[] = await store.getAll(range, CLIPPINGS_AT_ONCE);
			take(portion);
			const last = portion.at(-1);
			if (!last || portion.length < CLIPPINGS_AT_ONCE) return;
			range = IDBKeyRange.lowerBound(last.id, true);
		}
	});

/**
 * The texts of those pages that `wanted` asks for, in portions; answers the addresses of all pages with a text. Each
 * portion is read for itself, as a text can be long. Throws `StoreError`.
 */
export const readTexts = (
	wanted: (url: string) => boolean,
	take: (portion: PageText[]) => Promise<void>,
): Promise<Set<string>> =>
	withDatabase(async (db) => {
		const urls = await db.getAllKeys('texts');
		const missing = urls.filter(wanted);
		for (let i = 0; i < missing.length; i += TEXTS_AT_ONCE) {
			const { store } = db.transaction('texts');
			const portion = await Promise.all(missing.slice(i, i + TEXTS_AT_ONCE).map((url) => store.get(url)));
			await take(portion.filter((text) => text !== undefined));
		}
		return new Set(urls);
	});
