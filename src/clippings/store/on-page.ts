import { pageAddress } from '../../text/page-address';
import type { Clipping, Standing } from '../model';
import { changeStore } from './change-store';
import { withDatabase } from './database';

/** A standing that has not changed is dated anew after this long, in milliseconds: not each visit has to be written down. */
const DATED_ANEW_MS = 24 * 60 * 60 * 1000;

/** The clippings that belong to one of these addresses or were made at one of them, oldest first. Throws `StoreError`. */
export const clippingsAt = (addresses: readonly string[]): Promise<Clipping[]> =>
	withDatabase(async (db) => {
		const { store } = db.transaction('clippings');
		const found = await Promise.all(
			addresses.flatMap((address) => [store.index('page').getAll(address), store.index('address').getAll(address)]),
		);
		const byId = new Map(found.flat().map((clipping) => [clipping.id, clipping]));
		return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	});

/** The clippings of the page at an address as the browser has it, oldest first; for a page that was not read. Throws `StoreError`. */
export const clippingsAtAddress = (address: string): Promise<Clipping[]> =>
	clippingsAt([...new Set([pageAddress(address), address])]);

/** The tags of all clippings, those used most first. Reads no clipping. Throws `StoreError`. */
export const allTags = (): Promise<string[]> =>
	withDatabase(async (db) => {
		const uses = new Map<string, number>();
		const { store } = db.transaction('clippings');
		for (let at = await store.index('tags').openKeyCursor(); at; at = await at.continue()) {
			uses.set(at.key, (uses.get(at.key) ?? 0) + 1);
		}
		return [...uses].sort(([a, uses1], [b, uses2]) => uses2 - uses1 || a.localeCompare(b)).map(([tag]) => tag);
	});

/**
 * Keeps how clippings stood when their page was last read. That is what this device saw, no change by the reader:
 * `changed` stays, and nothing is to be synchronised. Ids that are not there are passed over. Throws `StoreError`.
 */
export const storeStandings = (standings: ReadonlyMap<string, Standing>): Promise<void> =>
	changeStore('device', async (store) => {
		for (const [id, standing] of standings) {
			const clipping = await store.getClipping(id);
			if (clipping && isNews(clipping.standing, standing)) await store.putClipping({ ...clipping, standing });
		}
	});

const isNews = (before: Standing | null, now: Standing): boolean =>
	before === null || before.state !== now.state || Date.parse(now.at) - Date.parse(before.at) > DATED_ANEW_MS;
