import { storage } from 'wxt/utils/storage';
import { serially } from '../storage/serially';
import type { Data } from './data-file';
import { getSettings } from './store';
import { EXPORTED } from './stored';

/** Everything in local storage at one moment, so that it can be brought back as it was. */
export type Snapshot = Record<string, unknown>;

export const takeSnapshot = (): Promise<Snapshot> => storage.snapshot('local');

/** What is kept on the device, by its key in `EXPORTED`. Settings are there even if none was ever changed. */
export async function readData(): Promise<Data> {
	const all = { ...(await takeSnapshot()), settings: await getSettings() };
	return Object.fromEntries(Object.entries(all).filter(([key]) => EXPORTED.some((exported) => exported.key === key)));
}

/** Deletes everything in local storage and answers what there was. */
export const deleteData = (): Promise<Snapshot> =>
	serially('local', async () => {
		const before = await takeSnapshot();
		await storage.clear('local');
		return before;
	});

/** Puts local storage back as it was: what has come since goes. */
export const restoreData = (snapshot: Snapshot): Promise<void> =>
	serially('local', async () => {
		const now = await takeSnapshot();
		await storage.removeItems(Object.keys(now).flatMap((key) => (key in snapshot ? [] : [`local:${key}` as const])));
		await storage.restoreSnapshot('local', snapshot);
	});

/**
 * Replaces what is kept by what a file held, in one write, and answers what there was; what the file does not name
 * stays.
 */
export const replaceData = (data: Data): Promise<Snapshot> =>
	serially('local', async () => {
		const before = await takeSnapshot();
		await storage.setItems(Object.entries(data).map(([key, value]) => ({ key: `local:${key}` as const, value })));
		return before;
	});
