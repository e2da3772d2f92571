import type { Clipping, PageText } from '../model';
import { allClippings, allTexts, change, type LongChange, look } from './clippings';
import { StoreError } from './errors';

/** What goes into the store and what goes out of it, at once. */
export interface Swap {
	/** Clippings replace those of the same id; a text is stored only where its page has none. */
	put: { clippings: readonly Clipping[]; texts: readonly PageText[] };
	/** Ids of clippings, and addresses of pages whose texts go. */
	remove: { clippings: readonly string[]; texts: readonly string[] };
}

/** How often progress is told, in clippings. */
const STEP = 100;

/**
 * Changes the store in one transaction, all or nothing, and answers the swap that undoes it: what was new goes, what was
 * replaced or taken away comes back. Stopping through `signal` changes nothing. Throws `StoreError`.
 */
export function swapClippings({ put, remove }: Swap, { signal, progress }: LongChange = {}): Promise<Swap> {
	return change(async (tx) => {
		const [clippings, texts] = [tx.objectStore('clippings'), tx.objectStore('texts')];
		const before: { clippings: Clipping[]; texts: PageText[] } = { clippings: [], texts: [] };
		const added: { clippings: string[]; texts: string[] } = { clippings: [], texts: [] };
		let done = 0;
		const step = () => {
			if (signal?.aborted) throw new StoreError('stopped');
			if (++done % STEP === 0) progress?.(done);
		};
		for (const url of remove.texts) {
			const old = await texts.get(url);
			if (old) before.texts.push(old);
			await texts.delete(url);
		}
		for (const id of remove.clippings) {
			step();
			const old = await clippings.get(id);
			if (old) before.clippings.push(old);
			await clippings.delete(id);
		}
		for (const text of put.texts) {
			if ((await texts.getKey(text.url)) !== undefined) continue;
			added.texts.push(text.url);
			await texts.put(text);
		}
		for (const clipping of put.clippings) {
			step();
			const old = await clippings.get(clipping.id);
			if (old) before.clippings.push(old);
			else added.clippings.push(clipping.id);
			await clippings.put(clipping);
		}
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
