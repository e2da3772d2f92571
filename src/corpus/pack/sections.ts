import * as z from 'zod/mini';
import { packMetadata } from '../schema';

/**
 * The sections of a pack file. `metadata`, `directory`, `fingerprints`, `wordings` and `outlets` are small JSON tables;
 * `claims.LANGUAGE` is needed for pages of that language alone; `entries` is a heap of JSON texts read one by one when a
 * note needs them; `documentIndex` and `quoteIndex` are hash indexes used where they lie.
 */
export const SECTION_NAMES = [
	'metadata',
	'directory',
	'fingerprints',
	'wordings',
	'outlets',
	'documentIndex',
	'quoteIndex',
	'entries',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number] | `claims.${ClaimLanguage}`;

/** Languages in which claims can have facets. */
export const CLAIM_LANGUAGES = ['en', 'ru', 'de', 'zh'] as const;
export type ClaimLanguage = (typeof CLAIM_LANGUAGES)[number];

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
const claimRow = z.object({
	claim: z.string(),
	from: z.string(),
	to: z.string(),
	anchor: strings,
	core: z.array(strings),
	support: strings,
	exclude: strings,
	/** Stem → weight, learnt from variants and near-misses; see `src/corpus/pack/profile.ts`. */
	profile: z.record(z.string(), z.number()),
});
export type ClaimRow = z.infer<typeof claimRow>;

/** The claims of one language, and the stems that any of them uses: a word among these is at home in the subject. */
export const claimsSection = z.object({ rows: z.array(claimRow), vocabulary: strings });

export const outletsSection = z.array(
	z.object({ id: z.string(), name: z.string(), domains: strings, siteNames: strings }),
);
export type OutletRow = z.infer<typeof outletsSection>[number];
