import { storage } from 'wxt/utils/storage';

/** The configuration as it is stored; `parseConfig` reads it. Null where sync is off. */
export const configItem = storage.defineItem<unknown>('local:sync', { version: 1, fallback: null });
