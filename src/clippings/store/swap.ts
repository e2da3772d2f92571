import type { Clipping, PageText } from '../model';
import { allClippings, allTexts, change, type LongChange, look, putText, removeText } from './clippings';
import { StoreError } from './errors';

/** What goes into the store and what goes out of it, at once. */
export interface Swap {
	/** Clippings replace those of the same id; a text is stored only where its page has none. */
	put: { clippings: readonly Clipping[]; texts: readonly PageText[] };
	/** Ids of clippings, and addresses of pages whose texts go. */
	remove: { clippings: readonly string[]; texts: readonly string[] };
}

/** So many are stored at once; then progress is told. */
const STEP = 200;

/**
 * Changes the store in one transaction, all or nothing, and answers the swap that undoes it: what was new goes, what was
 * replaced or taken away comes back. Stopping through `signal` changes nothing. Throws `StoreError`.
 */
export function swapClippings({ put, remove }: Swap, { signal, progress }: LongChange = {}): Promise<Swap> {
	return change(async (tx, changed) => {
		const [clippings, texts] = [tx.objectStore('clippings'), tx.objectStore('texts')];
		const dirty = tx.objectStore('dirty');
		const before: { clippings: Clipping[]; texts: PageText[] } = { clippings: [], texts: [] };
		const added: { clippings: string[]; texts: string[] } = { clippings: [], texts: [] };
		let done = 0;
		// Many requests at once: the browser answers them far faster than one after another.
		const each = async <T>(items: readonly T[], work: (item: T) => Promise<void>) => {
			for (let start = 0; start < items.length; start += STEP) {
				if (signal?.aborted) throw new StoreError('stopped');
				const some = items.slice(start, start + STEP);
				await Promise.all(some.map(work));
				done += some.length;
				progress?.(done);
			}
		};
		await each(remove.clippings, async (id) => {
			const old = await clippings.get(id);
			if (old) before.clippings.push(old);
			changed.add(id);
			await clippings.delete(id);
			await dirty.put({ id, deleted: true });
		});
		await each(put.clippings, async (clipping) => {
			const old = await clippings.get(clipping.id);
			if (old) before.clippings.push(old);
			else added.clippings.push(clipping.id);
			changed.add(clipping.id);
			await clippings.put(clipping);
			await dirty.put({ id: clipping.id, deleted: false });
		});
		await each(remove.texts, async (url) => {
			const old = await texts.get(url);
			if (old) before.texts.push(old);
			await removeText(tx, url);
		});
		await each(put.texts, async (text) => {
			if ((await texts.getKey(text.url)) !== undefined) return;
			added.texts.push(text.url);
			await putText(tx, text);
		});
		return { put: before, remove: added };
	});
}

/** Empties the store; the answer brings everything back. */
export async function removeAll(): Promise<Swap> {
	const [clippings, texts] = await Promise.all([allClippings(), textAddresses()]);
	return swapClippings({
		put: { clippings: [], texts: [] },
		remove: { clippings: clippings.map(({ id }) => id), texts },
	});
}

/** The addresses of all pages whose text is kept. */
export const textAddresses = (): Promise<string[]> => look((db) => db.getAllKeys('texts'));

/** How many clippings and texts there are. */
export const countAll = (): Promise<{ clippings: number; texts: number }> =>
	look(async (db) => ({ clippings: await db.count('clippings'), texts: await db.count('texts') }));

/** Everything in the store. */
export async function allThereIs(): Promise<{ clippings: Clipping[]; texts: PageText[] }> {
	const [clippings, texts] = await Promise.all([allClippings(), allTexts()]);
	return { clippings, texts };
}
