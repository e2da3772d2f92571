import { storage } from 'wxt/utils/storage';
import { parseSeen, type Seen } from './seen';

/** Raise `version` with a migration whenever a field changes its meaning. */
const item = storage.defineItem<unknown>('local:seen', { version: 1, fallback: [] });

export const getSeen = async (): Promise<Seen[]> => parseSeen(await item.getValue());

/** Changes the log by what it was; a log that comes back as it was is not written. Changes are stored one after another. */
export function changeSeen(change: (now: readonly Seen[]) => readonly Seen[]): Promise<void> {
	const apply = async () => {
		const now = await getSeen();
		const changed = change(now);
		if (changed !== now) await item.setValue(changed);
	};
	queue = queue.then(apply, apply);
	return queue;
}

let queue: Promise<void> = Promise.resolve();
