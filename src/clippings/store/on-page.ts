import type { IDBPObjectStore } from 'idb';
import type { Clipping, Standing } from '../model';
import { announce } from './announce';
import { database } from './database';
import { storeError } from './errors';
import type { Tables } from './migrations';

/** A standing that has not changed is dated anew after this long, in milliseconds: not each visit has to be written down. */
const DATED_ANEW_MS = 24 * 60 * 60 * 1000;

/** The clippings that belong to one of these addresses or were made at one of them, oldest first. Throws `StoreError`. */
export async function clippingsAt(addresses: readonly string[]): Promise<Clipping[]> {
	try {
		const store = (await database()).transaction('clippings').store;
		const found = await Promise.all(
			addresses.flatMap((address) => [store.index('page').getAll(address), store.index('address').getAll(address)]),
		);
		const byId = new Map(found.flat().map((clipping) => [clipping.id, clipping]));
		return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	} catch (error) {
		throw storeError(error);
	}
}

/** The tags of all clippings, those used most first. Reads no clipping. Throws `StoreError`. */
export async function allTags(): Promise<string[]> {
	try {
		const uses = new Map<string, number>();
		const { store } = (await database()).transaction('clippings');
		for (let at = await store.index('tags').openKeyCursor(); at; at = await at.continue()) {
			uses.set(at.key, (uses.get(at.key) ?? 0) + 1);
		}
		return [...uses].sort(([a, uses1], [b, uses2]) => uses2 - uses1 || a.localeCompare(b)).map(([tag]) => tag);
	} catch (error) {
		throw storeError(error);
	}
}

/**
 * Keeps how clippings stood when their page was last read. That is what this device saw, no change by the reader:
 * `changed` stays, and nothing is to be synchronised. Ids that are not there are passed over. Throws `StoreError`.
 */
export async function storeStandings(standings: ReadonlyMap<string, Standing>): Promise<void> {
	try {
		const tx = (await database()).transaction('clippings', 'readwrite');
		const stored = await putStandings(tx.store, standings).catch(async (error: unknown) => {
			tx.abort();
			await tx.done.catch(() => undefined);
			throw error;
		});
		await tx.done;
		if (stored.size > 0) announce(stored);
	} catch (error) {
		throw storeError(error);
	}
}

async function putStandings(store: Writable, standings: ReadonlyMap<string, Standing>): Promise<Set<string>> {
	const stored = new Set<string>();
	for (const [id, standing] of standings) {
		const clipping = await store.get(id);
		if (!clipping || !isNews(clipping.standing, standing)) continue;
		await store.put({ ...clipping, standing });
		stored.add(id);
	}
	return stored;
}

type Writable = IDBPObjectStore<Tables, ['clippings'], 'clippings', 'readwrite'>;

const isNews = (before: Standing | null, now: Standing): boolean =>
	before === null || before.state !== now.state || Date.parse(now.at) - Date.parse(before.at) > DATED_ANEW_MS;
