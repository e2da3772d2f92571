import { storedItem } from '../../storage/stored-item';

/** The configuration as it is stored; `parseConfig` reads it. Null where sync is off. */
export const configItem = storedItem('kept:sync', (stored) => stored ?? null);
