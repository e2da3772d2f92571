import * as z from 'zod/mini';
import type { MatchedLanguage } from '../../languages/language';
import type { EntryKind } from '../schema/entry';
import { packMetadata } from '../schema/pack';

/**
 * The sections of a pack file. `metadata`, `wordings` and `outlets` are small JSON tables. The others are read where they
 * lie: `directory` names each entry, `entries` has its JSON at the same position, parsed when a note needs it, and
 * `directoryIndex` finds the position by the hash of the name; `fingerprints` has a row per section of a document,
 * `documentIndex` and `quoteIndex` find rows by the hash of their words. Of `claims`, `claimTerms` and `claimTable`, for
 * pages of that language alone, see `src/corpus/pack/claims.ts`.
 */
export const SECTION_NAMES = [
	'metadata',
	'directory',
	'directoryIndex',
	'fingerprints',
	'wordings',
	'outlets',
	'documentIndex',
	'quoteIndex',
	'entries',
] as const;

/** Words to a shingle of the quote index: short, because quotations are short and often altered. */
export const QUOTE_SHINGLE_SIZE = 4;

export const CLAIM_SECTIONS = ['claims', 'claimTerms', 'claimTable'] as const;
export type SectionName = (typeof SECTION_NAMES)[number] | `${(typeof CLAIM_SECTIONS)[number]}.${MatchedLanguage}`;

export const metadataSection = packMetadata;

/** The name of an entry in the directory. */
export const entryName = (kind: EntryKind, id: string): string => `${kind}:${id}`;

/** One row per wording of a statement. The quote index's values are row numbers. */
export const wordingsSection = z.array(
	z.object({
		statement: z.string(),
		speaker: z.string(),
		kind: z.enum(['spoken', 'rendering', 'variant']),
		index: z.int(),
		language: z.string(),
		text: z.string(),
		/** Which of its words, in order, are rare in its language and no names; absent in packs that were built before. */
		rare: z.optional(z.array(z.int())),
	}),
);
export type WordingRow = z.infer<typeof wordingsSection>[number];

const strings = z.array(z.string());

export const outletsSection = z.array(
	z.object({ id: z.string(), name: z.string(), domains: strings, siteNames: strings }),
);
export type OutletRow = z.infer<typeof outletsSection>[number];
