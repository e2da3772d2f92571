import type { IDBPTransaction } from 'idb';
import type { Clipping, PageText } from '../model';
import { announce } from './announce';
import { whole, withDatabase } from './database';
import type { Tables } from './migrations';

/**
 * Whose change it is. What the reader did is marked for sync, in the same transaction; what this device saw by itself
 * is no other device's. What sync brings is neither: it comes by `sync/store`, which marks nothing.
 */
type Origin = 'reader' | 'device';

/** The store while it is changed: the only way to write a clipping, so that none goes unannounced or past sync. */
interface StoreChange {
	getClipping(id: string): Promise<Clipping | undefined>;
	putClipping(clipping: Clipping): Promise<void>;
	/** Also where there is none: another device may have it. */
	removeClipping(id: string): Promise<void>;
	/** How many clippings belong to a page. */
	countClippings(url: string): Promise<number>;
	getText(url: string): Promise<PageText | undefined>;
	hasText(url: string): Promise<boolean>;
	/** Stores the text of a page; what sync calls it is found out anew. */
	putText(text: PageText): Promise<void>;
	removeText(url: string): Promise<void>;
	/** Keeps what is then to be done beside the store, which `pending.ts` reads; null: nothing more is. */
	putPending(value: unknown): Promise<void>;
}

type Transaction = IDBPTransaction<Tables, ('clippings' | 'texts' | 'articles' | 'dirty' | 'about')[], 'readwrite'>;

/** Does one change in one transaction: all of it is stored, and then announced once, or nothing. Throws `StoreError`. */
export const changeStore = <T>(origin: Origin, work: (store: StoreChange) => Promise<T>): Promise<T> =>
	withDatabase(async (db) => {
		const durability = origin === 'reader' ? 'strict' : 'default';
		const tx = db.transaction(['clippings', 'texts', 'articles', 'dirty', 'about'], 'readwrite', { durability });
		const changed: Changes = { ids: new Set(), isEmpty: true };
		const result = await whole(tx, () => work(requests(tx, origin, changed)));
		if (!changed.isEmpty) announce(changed.ids);
		return result;
	});

/** What a change has written so far: these clippings, and perhaps texts beside them. */
interface Changes {
	ids: Set<string>;
	isEmpty: boolean;
}

function requests(tx: Transaction, origin: Origin, changed: Changes): StoreChange {
	const [clippings, texts, articles] = [
		tx.objectStore('clippings'),
		tx.objectStore('texts'),
		tx.objectStore('articles'),
	];
	const note = async (id: string, deleted: boolean) => {
		changed.isEmpty = false;
		changed.ids.add(id);
		if (origin === 'reader') await tx.objectStore('dirty').put({ id, deleted });
	};
	return {
		getClipping: (id) => clippings.get(id),
		async putClipping(clipping) {
			await clippings.put(clipping);
			await note(clipping.id, false);
		},
		async removeClipping(id) {
			await clippings.delete(id);
			await note(id, true);
		},
		countClippings: (url) => clippings.index('page').count(url),
		getText: (url) => texts.get(url),
		hasText: async (url) => (await texts.getKey(url)) !== undefined,
		async putText(text) {
			changed.isEmpty = false;
			await texts.put(text);
			await articles.delete(text.url);
		},
		async removeText(url) {
			changed.isEmpty = false;
			await texts.delete(url);
			await articles.delete(url);
		},
		async putPending(value) {
			const about = tx.objectStore('about');
			await (value === null ? about.delete('pending') : about.put({ topic: 'pending', value }));
		},
	};
}
