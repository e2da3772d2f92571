import { announce } from './announce';
import { withDatabase } from './database';
import type { HistoryEntry } from './sync-tables';

/** What sync merged or brought back of one clipping, newest first; `device` and `by` by their names, null where they have none. */
export type History = (Extract<HistoryEntry, { kind: 'merged' }> | Extract<HistoryEntry, { kind: 'revived' }>) & {
	key: number;
	names: { device: string | null; by: string | null };
};

/** Kept for 90 days. Asks for one index alone where there is nothing, which is nearly always. Throws `StoreError`. */
export const historyOf = (note: string): Promise<History[]> =>
	withDatabase(async (db) => {
		const tx = db.transaction(['history', 'heads']);
		const entries = await tx.objectStore('history').index('note').getAll(note);
		const nameOf = async (device: string | null) =>
			(device !== null && (await tx.objectStore('heads').get(device))?.name) || null;
		const named: History[] = [];
		for (const entry of entries) {
			const by = entry.kind === 'revived' ? entry.by : null;
			named.push({
				...entry,
				key: entry.key ?? 0,
				names: { device: await nameOf(entry.device), by: await nameOf(by) },
			});
		}
		return named.reverse();
	});

/** The reader has decided; the versions stay, but are offered no more by themselves. Throws `StoreError`. */
export const settleHistory = (key: number): Promise<void> =>
	withDatabase(async (db) => {
		const tx = db.transaction('history', 'readwrite');
		const entry = await tx.store.get(key);
		if (entry) await tx.store.put({ ...entry, settled: true });
		await tx.done;
		if (entry) announce(new Set([entry.note]));
	});
