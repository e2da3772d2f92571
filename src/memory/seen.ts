import * as z from 'zod/mini';
import type { PackMetadata } from '../corpus/schema/pack';

const name = z.string().check(z.minLength(1), z.maxLength(200));
const revision = z.int().check(z.minimum(0));

/**
 * An entry that the reader has seen a note of. An entry's revision is the number of corrections that its pack lists for
 * it: the list only grows, so a higher number means that the entry was corrected since. A change without a correction,
 * such as a mended comma, has no number and is not told. No page, no time.
 */
const seenSchema = z.object({
	pack: name,
	entry: name,
	/** The entry's revision when the reader first saw it. */
	since: revision,
	/** The revision that the reader knows of: corrections up to it were told and dismissed, or older than `since`. */
	told: revision,
});

export type SeenEntry = z.infer<typeof seenSchema>;

/** A correction as a pack lists it, with the pack's name. */
export interface Correction {
	pack: string;
	entry: string;
	date: string;
	was: string;
	now: string;
	why: string;
	withdrawn: boolean;
}

/** Corrections of entries that the reader has seen: those to be told, and those that were; the latest first. */
export interface Corrections {
	pending: Correction[];
	told: Correction[];
}

/** What is needed of a pack. */
type CorrectedPack = Pick<PackMetadata, 'id' | 'title' | 'corrections'>;

/** Entries that are remembered; those seen first go first. */
export const MAX_SEEN = 5000;

/** The whole log, as a file may bring it. */
export const seenLog = z.array(seenSchema).check(z.maxLength(MAX_SEEN));

/** The entries in whatever was stored: bad ones are left out, the others kept. */
export function parseSeen(stored: unknown): SeenEntry[] {
	if (!Array.isArray(stored)) return [];
	return stored.flatMap((item) => {
		const result = seenSchema.safeParse(item);
		return result.success ? [result.data] : [];
	});
}

/** The corrections of one entry, in date order. */
const correctionsOf = (pack: CorrectedPack, entry: string): PackMetadata['corrections'] =>
	pack.corrections
		.filter((correction) => correction.entry === entry)
		.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** The log with these entries of a pack as seen now. An entry that it knows stays as it is: its corrections are still to be told. */
export function withSeen(
	log: readonly SeenEntry[],
	pack: CorrectedPack,
	entries: readonly string[],
): readonly SeenEntry[] {
	const known = new Set(log.flatMap((item) => (item.pack === pack.id ? [item.entry] : [])));
	const fresh = [...new Set(entries)].filter((entry) => !known.has(entry));
	if (fresh.length === 0) return log;
	const added = fresh.map((entry) => {
		const now = correctionsOf(pack, entry).length;
		return { pack: pack.id, entry, since: now, told: now };
	});
	return [...log, ...added].slice(-MAX_SEEN);
}

/** What the packs have corrected of what was seen. */
export function correctionsSeen(log: readonly SeenEntry[], packs: readonly CorrectedPack[]): Corrections {
	const found: Corrections = { pending: [], told: [] };
	for (const pack of packs) {
		for (const { entry, since, told } of log.filter((item) => item.pack === pack.id)) {
			const own = correctionsOf(pack, entry).map((correction) => ({
				...correction,
				pack: pack.title,
				withdrawn: correction.withdrawn ?? false,
			}));
			found.told.push(...own.slice(since, told));
			found.pending.push(...own.slice(told));
		}
	}
	const latestFirst = (a: Correction, b: Correction) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);
	return { pending: found.pending.toSorted(latestFirst), told: found.told.toSorted(latestFirst) };
}

/** The log after all that the packs have corrected was told. */
export function withAllTold(log: readonly SeenEntry[], packs: readonly CorrectedPack[]): SeenEntry[] {
	return log.map((item) => {
		const pack = packs.find(({ id }) => id === item.pack);
		// A list that became shorter is no reason to tell its rest again.
		return pack ? { ...item, told: Math.max(item.told, correctionsOf(pack, item.entry).length) } : item;
	});
}
