import { storedItem } from '../storage/stored-item';
import { type Hidden, parseHidden } from './hidden';

const item = storedItem<readonly Hidden[]>('kept:hidden', parseHidden);

export const getHidden = (): Promise<readonly Hidden[]> => item.get();

/** Changes the list by what it was. Rejects where the browser cannot store it. */
export const changeHidden = (change: (now: readonly Hidden[]) => readonly Hidden[]): Promise<void> =>
	item.change(change);
