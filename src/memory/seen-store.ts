import { storedItem } from '../storage/stored-item';
import { parseSeen, type SeenEntry } from './seen';

const item = storedItem<readonly SeenEntry[]>('kept:seen', parseSeen);

export const getSeen = (): Promise<readonly SeenEntry[]> => item.get();

/** Changes the log by what it was; a log that comes back as it was is not written. */
export const changeSeen = (change: (now: readonly SeenEntry[]) => readonly SeenEntry[]): Promise<void> =>
	item.change(change);
