import type { Clipping, PageText } from '../model';
import { changeStore } from './change-store';
import { allClippings, allTexts, type LongChange } from './clippings';
import { withDatabase } from './database';
import { StoreError } from './errors';

/** What goes into the store and what goes out of it, at once. */
export interface Replacement {
	/** Clippings replace those of the same id; a text is stored only where its page has none. */
	put: { clippings: readonly Clipping[]; texts: readonly PageText[] };
	/** Ids of clippings, and addresses of pages whose texts go. */
	remove: { clippings: readonly string[]; texts: readonly string[] };
	/** What a replacement that this one undoes had put: of these, what was changed since stays as it is. */
	made?: readonly Clipping[];
	/** What is to be done beside the store then, or null, that nothing more is: see `pending.ts`. */
	pending?: unknown;
}

/** Clippings and texts that are stored at once; then progress is told. */
const ROWS_AT_ONCE = 200;

/**
 * Changes the store in one transaction, all or nothing, and answers the replacement that undoes it: what was new goes, what was
 * replaced or taken away comes back. Stopping through `signal` changes nothing. Throws `StoreError`.
 */
export function replaceClippings(
	{ put, remove, made, pending }: Replacement,
	{ signal, progress }: LongChange = {},
): Promise<Replacement> {
	return changeStore('reader', async (store) => {
		const before: { clippings: Clipping[]; texts: PageText[] } = { clippings: [], texts: [] };
		const own = made && new Map(made.map((clipping) => [clipping.id, clipping]));
		const isOpen = (id: string, now: Clipping | undefined) => !own || isUnchanged(now, own.get(id));
		const added: { clippings: string[]; texts: string[] } = { clippings: [], texts: [] };
		let done = 0;
		// Many requests at once: the browser answers them far faster than one after another.
		const each = async <T>(items: readonly T[], work: (item: T) => Promise<void>) => {
			for (let start = 0; start < items.length; start += ROWS_AT_ONCE) {
				if (signal?.aborted) throw new StoreError('stopped');
				const some = items.slice(start, start + ROWS_AT_ONCE);
				await Promise.all(some.map(work));
				done += some.length;
				progress?.(done);
			}
		};
		await each(remove.clippings, async (id) => {
			const old = await store.getClipping(id);
			if (!isOpen(id, old)) return;
			if (old) before.clippings.push(old);
			await store.removeClipping(id);
		});
		await each(put.clippings, async (clipping) => {
			const old = await store.getClipping(clipping.id);
			if (!isOpen(clipping.id, old)) return;
			if (old) before.clippings.push(old);
			else added.clippings.push(clipping.id);
			await store.putClipping(clipping);
		});
		await each(remove.texts, async (url) => {
			const old = await store.getText(url);
			if (old) before.texts.push(old);
			await store.removeText(url);
		});
		await each(put.texts, async (text) => {
			if (await store.hasText(text.url)) return;
			added.texts.push(text.url);
			await store.putText(text);
		});
		if (pending !== undefined) await store.putPending(pending);
		return { put: before, remove: added, made: put.clippings };
	});
}

/** Whether a reader has changed nothing of a clipping since it was `made`. */
function isUnchanged(now: Clipping | undefined, made: Clipping | undefined): boolean {
	return (
		now?.changed === made?.changed && now?.comment === made?.comment && now?.tags.join('\n') === made?.tags.join('\n')
	);
}

/** The addresses of all pages whose text is kept. */
export const textAddresses = (): Promise<string[]> => withDatabase((db) => db.getAllKeys('texts'));

/** How many clippings and texts there are. */
export const countAll = (): Promise<{ clippings: number; texts: number }> =>
	withDatabase(async (db) => ({ clippings: await db.count('clippings'), texts: await db.count('texts') }));

/** Everything in the store. */
export async function allThereIs(): Promise<{ clippings: Clipping[]; texts: PageText[] }> {
	const [clippings, texts] = await Promise.all([allClippings(), allTexts()]);
	return { clippings, texts };
}
