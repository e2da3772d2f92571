import * as z from 'zod/mini';
import { parseVersioned } from './cbor';
import { device, documentId, files, instant, MOST_DEVICES, seen, sequence, sha256Hex, update } from './fields';
import { withdrawal } from './withdrawal';

const VERSION = 1;

const segment = z.object({
	v: z.literal(VERSION),
	dev: device,
	seq: sequence,
	/** SHA-256 of this device's previous segment; null in its first. */
	prev: z.nullable(sha256Hex),
	/** When it was written, by the writer's clock. */
	at: instant,
	/** What the writer had taken in of other devices. */
	seen,
	/** Who writes: in a device's first segment, and again when it changed. */
	info: z.optional(z.object({ name: z.string().check(z.maxLength(200)), browser: z.string().check(z.maxLength(200)) })),
	/** Names of files that the writer could not read: their authors write them again. */
	bad: z.optional(files(1000)),
	/** Devices that the reader took out of the vault: cleaning up no longer waits for them. */
	removed: z.optional(z.array(device).check(z.maxLength(MOST_DEVICES))),
	/** That a key is withdrawn: in the first segment under the next one. */
	withdrawn: z.optional(withdrawal),
	/** Updates by document, in the order in which they are to be applied. */
	e: z.array(z.tuple([documentId, update])).check(z.maxLength(10_000)),
});

/** What one device changed since its last segment. */
export type Segment = z.infer<typeof segment>;

/** Throws `FileError`: `VERSION`, `SHAPE`. */
export const parseSegment = (value: unknown): Segment => parseVersioned(segment, value, VERSION);
