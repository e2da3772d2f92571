import * as z from 'zod/mini';

/** Fields that several files share. */

const hex = (digits: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));

export const device = hex(16);
export const sha256Hex = hex(64);
export const content = hex(32);

/** A sequence number or generation, from 1. */
export const sequence = z.int().check(z.minimum(1), z.maximum(2 ** 32 - 1));

/** Milliseconds since 1970, by the writer's clock: for readers' eyes, never for decisions. */
export const instant = z.int().check(z.minimum(0));

/** Devices of one vault, ever: far above what a person has, and low enough to bound a file. */
export const MOST_DEVICES = 1000;

/** By device, the last sequence number of which everything up to it was taken in. */
export const seen = z.record(device, sequence).check(z.refine((of) => Object.keys(of).length <= MOST_DEVICES));

/** A clipping's id, or `settings`. */
export const documentId = z.string().check(z.regex(/^[0-9a-z-]{1,64}$/));

/** Bytes of a Yjs document or update. */
export const update: z.ZodMiniType<Uint8Array> = z.instanceof(Uint8Array);

/** By device, its last segment with the hash of its file. */
export const headsOf = (of: typeof device) =>
	z
		.record(of, z.object({ seq: sequence, hash: sha256Hex }))
		.check(z.refine((heads) => Object.keys(heads).length <= MOST_DEVICES));

const fileName = z.string().check(z.maxLength(100));

export const files = (most: number) => z.array(fileName).check(z.maxLength(most));
