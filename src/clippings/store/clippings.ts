import type { Clipping, ClippingChange, PageText } from '../model';
import { changeStore } from './change-store';
import { withDatabase } from './database';
import { StoreError } from './errors';

/** How often progress is told during a long change, in clippings. */
const CLIPPINGS_PER_STEP = 250;

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
	return changeStore('reader', async (store) => {
		for (const text of texts) await store.putText(text);
		for (const [i, clipping] of clippings.entries()) {
			if (signal?.aborted) throw new StoreError('stopped');
			await store.putClipping(clipping);
			if ((i + 1) % CLIPPINGS_PER_STEP === 0) progress?.(i + 1);
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
	return changeStore('reader', async (store) => {
		const before: Clipping[] = [];
		for (const id of ids) {
			if (signal?.aborted) throw new StoreError('stopped');
			const clipping = await store.getClipping(id);
			if (!clipping) continue;
			before.push(clipping);
			const part = typeof changeOf === 'function' ? changeOf(clipping) : changeOf;
			await store.putClipping({ ...clipping, ...part, changed: now });
			if (before.length % CLIPPINGS_PER_STEP === 0) progress?.(before.length);
		}
		return before;
	});
}

/** What was taken away, whole, so that `putClippings` brings it back. */
export interface Removed {
	clippings: Clipping[];
	texts: PageText[];
}

/** Takes clippings away, and the texts of pages that none is left of. All or none; stopping through `signal` takes none. */
export function removeClippings(ids: readonly string[], { signal, progress }: LongChange = {}): Promise<Removed> {
	return changeStore('reader', async (store) => {
		const removed: Removed = { clippings: [], texts: [] };
		for (const id of ids) {
			if (signal?.aborted) throw new StoreError('stopped');
			const clipping = await store.getClipping(id);
			if (!clipping) continue;
			removed.clippings.push(clipping);
			if (removed.clippings.length % CLIPPINGS_PER_STEP === 0) progress?.(removed.clippings.length);
			await store.removeClipping(id);
		}
		for (const url of new Set(removed.clippings.map((clipping) => clipping.page.url))) {
			if ((await store.countClippings(url)) > 0) continue;
			const text = await store.getText(url);
			if (!text) continue;
			removed.texts.push(text);
			await store.removeText(url);
		}
		return removed;
	});
}

/** All clippings, oldest first: ids begin with their time. */
export const allClippings = (): Promise<Clipping[]> => withDatabase((db) => db.getAll('clippings'));

export const clippingsOf = (url: string): Promise<Clipping[]> =>
	withDatabase((db) => db.getAllFromIndex('clippings', 'page', url));

export const getClipping = (id: string): Promise<Clipping | undefined> => withDatabase((db) => db.get('clippings', id));

export const textOf = (url: string): Promise<PageText | undefined> => withDatabase((db) => db.get('texts', url));

export const allTexts = (): Promise<PageText[]> => withDatabase((db) => db.getAll('texts'));
