import { storage } from 'wxt/utils/storage';
import { type Hidden, parseHidden } from './hidden';

/** Raise `version` with a migration whenever a field changes its meaning. */
const item = storage.defineItem<unknown>('local:hidden', { version: 1, fallback: [] });

export const getHidden = async (): Promise<Hidden[]> => parseHidden(await item.getValue());

/** Changes the list by what it was; changes are stored one after another. Rejects where the browser cannot store it. */
export function changeHidden(change: (now: readonly Hidden[]) => Hidden[]): Promise<void> {
	const apply = async () => item.setValue(change(await getHidden()));
	queue = queue.then(apply, apply);
	return queue;
}

let queue: Promise<void> = Promise.resolve();
