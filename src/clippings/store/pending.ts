import { withDatabase } from './database';

/**
 * What is to be done beside the store once a change of it is stored: settings lie elsewhere, so that an import of both is
 * two writes. It is kept with the first, and whoever comes next does the second, should the page be closed between them.
 * Undefined where nothing is. Throws `StoreError`.
 */
const get = (): Promise<unknown> => withDatabase(async (db) => (await db.get('about', 'pending'))?.value);

/** It is done. Throws `StoreError`. */
const drop = (): Promise<void> => withDatabase((db) => db.delete('about', 'pending'));

export const PENDING = { get, drop };
