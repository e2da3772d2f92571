import { storedItem } from '../storage/stored-item';
import { parseSeen, type Seen } from './seen';

const item = storedItem<readonly Seen[]>('local:seen', parseSeen);

export const getSeen = (): Promise<readonly Seen[]> => item.get();

/** Changes the log by what it was; a log that comes back as it was is not written. */
export const changeSeen = (change: (now: readonly Seen[]) => readonly Seen[]): Promise<void> => item.change(change);
