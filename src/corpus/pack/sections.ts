import * as z from 'zod/mini';
import { packMetadata } from '../schema';

/**
 * The sections of a pack file. `metadata`, `directory`, `fingerprints`, `wordings`, `claims`, `vocabulary` and `outlets` are small
 * JSON tables read when the pack is opened; `entries` is a heap of JSON texts read one by one when a note needs them;
 * `documentIndex` and `quoteIndex` are hash indexes used where they lie.
 */
export const SECTION_NAMES = [
	'metadata',
	'directory',
	'fingerprints',
	'wordings',
	'claims',
	'vocabulary',
	'outlets',
	'documentIndex',
	'quoteIndex',
	'entries',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

export const metadataSection = packMetadata;

/** Where each entry's JSON stands in `entries`: id, kind, byte offset, byte length. */
export const directorySection = z.array(
	z.tuple([z.string(), z.enum(['document', 'statement', 'claim', 'outlet', 'event', 'citation']), z.int(), z.int()]),
);

/** One row per section of a fingerprinted document. The document index's values are row numbers. */
export const fingerprintsSection = z.array(
	z.object({
		document: z.string(),
		section: z.int(),
		/** Whose words the section holds, as seen from a page that repeats it. */
		voice: z.enum(['outlet', 'quoted', 'reader']),
		words: z.int(),
		hashes: z.int(),
	}),
);
export type FingerprintRow = z.infer<typeof fingerprintsSection>[number];

/** One row per wording of a statement. The quote index's values are row numbers. */
export const wordingsSection = z.array(
	z.object({
		statement: z.string(),
		speaker: z.string(),
		kind: z.enum(['spoken', 'rendering', 'variant']),
		index: z.int(),
		language: z.string(),
		text: z.string(),
	}),
);
export type WordingRow = z.infer<typeof wordingsSection>[number];

const strings = z.array(z.string());

/** What the claim matcher needs of a claim in one language: facets with classes written out, and the learnt profile. */
export const claimsSection = z.array(
	z.object({
		claim: z.string(),
		language: z.string(),
		from: z.string(),
		to: z.string(),
		anchor: strings,
		core: z.array(strings),
		support: strings,
		exclude: strings,
		/** Stem → weight, learnt from variants and near-misses; see `src/corpus/pack/profile.ts`. */
		profile: z.record(z.string(), z.number()),
	}),
);
export type ClaimRow = z.infer<typeof claimsSection>[number];

/** Per language: the stems that the pack's claims use at all. A word among them is at home in the subject. */
export const vocabularySection = z.record(z.string(), strings);

export const outletsSection = z.array(
	z.object({ id: z.string(), name: z.string(), domains: strings, siteNames: strings }),
);
export type OutletRow = z.infer<typeof outletsSection>[number];
