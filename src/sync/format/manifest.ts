import * as z from 'zod/mini';
import { parseVersioned } from './cbor';
import { content, device, files, headsOf, instant, sha256Hex } from './fields';
import { withdrawal } from './withdrawal';

const VERSION = 1;

const manifest = z.object({
	v: z.literal(VERSION),
	/** When it was written, by the writer's clock. */
	at: instant,
	/** Written because something was lost or damaged: whoever sees it takes it in. */
	repair: z.boolean(),
	/** Names of earlier manifests whose content is in this one. */
	prev: files(1000),
	/** Names of all segments whose content is in this one, beyond those of `prev`. */
	names: files(100_000),
	/** By device, the last segment that is in it: where its chain goes on. */
	heads: headsOf(device),
	/** Its documents: names of shards, in order, each with the SHA-256 of its file. */
	shards: z.array(z.tuple([content, sha256Hex])).check(z.maxLength(100_000)),
	/** The key that was withdrawn last, for who joins after the segment that said so is gone. */
	withdrawn: z.optional(withdrawal),
});

/** A snapshot of everything: which shards hold it, and exactly which files it stands for. */
export type Manifest = z.infer<typeof manifest>;

/** Throws `FileError`: `VERSION`, `SHAPE`. */
export const parseManifest = (value: unknown): Manifest => parseVersioned(manifest, value, VERSION);
