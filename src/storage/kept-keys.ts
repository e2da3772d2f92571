/** What is kept on the device, clippings apart, by its key. */
export const KEPT_KEYS = ['settings', 'hidden', 'seen', 'backup', 'sync', 'failures'] as const;

export type KeptKey = (typeof KEPT_KEYS)[number];

/** Null, and what is not named, where nothing is kept. */
export type Kept = Partial<Record<KeptKey, unknown>>;
