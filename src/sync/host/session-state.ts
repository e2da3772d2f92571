import { storage } from 'wxt/utils/storage';
import type { Progress, SyncState } from '../state';

/** Where pages see how sync stands and what it does just now; gone with the browser. */
export const stateItem = storage.defineItem<SyncState | null>('session:syncState', { fallback: null });
export const progressItem = storage.defineItem<Progress | null>('session:syncProgress', { fallback: null });

/** Progress is told this often at most, in milliseconds: each time is a message to every page. */
const EVERY_MS = 200;

let last = 0;

export function tellProgress(progress: Progress | null): void {
	const now = Date.now();
	if (progress !== null && now - last < EVERY_MS) return;
	last = progress === null ? 0 : now;
	void progressItem.setValue(progress);
}
