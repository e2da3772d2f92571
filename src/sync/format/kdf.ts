import { argon2idAsync } from '@noble/hashes/argon2.js';
import * as z from 'zod/mini';
import { type Bytes, utf8 } from './bytes';
import { FileError } from './errors';

const bounded = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/**
 * Parameters of Argon2id (RFC 9106). Bounded from above, as a hostile storage could ask for a year's work, and from below,
 * as it could ask for none.
 */
export const kdf = z.strictObject({
	n: z.literal('argon2id'),
	/** Memory in KiB. */
	m: bounded(8 * 1024, 256 * 1024),
	/** Passes over it. */
	t: bounded(1, 10),
	/** Lanes. */
	p: bounded(1, 4),
	/** Base 64 of 16 bytes. */
	salt: z.string().check(z.regex(/^[A-Za-z0-9+/]{22}==$/)),
});
export type KdfParameters = z.infer<typeof kdf>;

/** RFC 9106 §4, second recommended option, with one lane, as nothing here runs in parallel: a second in a browser. */
export const DEFAULT_KDF = { m: 64 * 1024, t: 3, p: 1 };

export interface Derivation {
	/** Told now and then which part is done, from 0 to 1. */
	progress?: (done: number) => void;
	signal?: AbortSignal;
}

/** Longest time for which the page cannot answer while a key is derived, in milliseconds. */
const MOST_BLOCKED_MS = 20;

/** The key of 32 bytes that wraps the vault's keys. Throws `FileError` `STOPPED`. */
export async function derive(
	secret: string,
	{ m, t, p }: Omit<KdfParameters, 'n' | 'salt'>,
	salt: Uint8Array,
	{ progress, signal }: Derivation,
): Promise<Bytes> {
	const onProgress = (done: number) => {
		if (signal?.aborted) throw new FileError('STOPPED', 'Deriving the key was stopped.');
		progress?.(done);
	};
	onProgress(0);
	return Uint8Array.from(
		await argon2idAsync(utf8(secret), salt, { m, t, p, dkLen: 32, asyncTick: MOST_BLOCKED_MS, onProgress }),
	);
}
