import * as z from 'zod/mini';
import { cite, fact, inEachLanguage, partialDate, reply, slug, text } from './common';
import { recordItem } from './record';

const terms = z.array(text);

const groups = z.array(terms.check(z.minLength(1)));

/**
 * A claim's fingerprint in one language. Terms are beginnings of words (terms of up to four characters, and words that
 * end in a stop, are whole words; terms in Chinese match anywhere); a term of several words matches a run of words;
 * `@NAME` stands for a class of the pack. A sentence passes when one `anchor` occurs, every `must` group and at least two
 * thirds of the `core` groups are hit, each by a place of its own within reach of the anchor, and no `exclude` term occurs. Where the claim names a
 * `doer`, an anchor that the sentence gives to another of the pack's actors is none. `support` and `numbers` raise the
 * score.
 */
const facets = z.strictObject({
	anchor: terms.check(z.minLength(1)),
	/** The groups that make the point. */
	must: z.optional(groups),
	core: z.optional(groups),
	/** Who does what the anchor says. */
	doer: z.optional(terms.check(z.minLength(1))),
	support: z.optional(terms),
	numbers: z.optional(terms),
	exclude: z.optional(terms),
});
export type Facets = z.infer<typeof facets>;

/**
 * The same in classes and numbers alone, so that it holds in every language that the claim has facets in. A sentence
 * passes by its facets or by one of these; the `exclude` terms of the facets hold for all of them.
 */
const pattern = z.strictObject({
	anchor: terms.check(z.minLength(1)),
	must: groups,
	doer: z.optional(terms.check(z.minLength(1))),
	exclude: z.optional(terms),
});
export type Pattern = z.infer<typeof pattern>;

/** How long a point is told of: at any time, of a period, or of a day. */
export const claimTime = z.enum(['standing', 'period', 'day']);
export type ClaimTime = z.infer<typeof claimTime>;

const perLanguage = <T extends z.ZodMiniType>(value: T) => z.strictObject({ ...inEachLanguage(value), en: value });

/** A point that texts assert. It builds only if at least two parties' cited words answer it. */
export const claim = z.strictObject({
	kind: z.literal('claim'),
	id: text,
	slug,
	canonical: text,
	topic: text,
	direction: z.enum(['ru-official', 'western-official', 'ukr-official', 'commentary', 'figure', 'event']),
	assertedBy: text,
	period: z.strictObject({ from: partialDate, to: partialDate }),
	/** On which pages outside the period the point is looked for; see `src/matching/claim-time.ts`. `period` where absent. */
	time: z.optional(claimTime),
	/** Whether the point is itself a condition: "without guarantees it will …". */
	conditional: z.optional(z.literal(true)),
	facets: perLanguage(facets),
	patterns: z.optional(z.array(pattern)),
	variants: perLanguage(terms),
	nearMisses: perLanguage(terms),
	/**
	 * What the point rests on, and since when that is known, where not every page of the period could know it. `dated` are
	 * the facts of it that came at another time.
	 */
	context: z.strictObject({ text, date: z.optional(partialDate), cite, dated: z.optional(z.array(fact)) }),
	/** Parties or sides that have to be heard: whose point it is, and whom it is about. */
	concerns: z.optional(terms),
	/** What a page that makes the point is compared with, per kind of drift. */
	record: z.optional(z.array(recordItem)),
	replies: z.array(reply).check(z.minLength(2, 'at least two parties must answer')),
	/** Of those concerned, who is not heard, and what is to be said of it. */
	gaps: z.optional(z.array(z.strictObject({ party: text, text }))),
	/** What the corpus does not know about this point. */
	unknown: z.optional(text),
	/** Facts published after the period that bear on the point; always shown apart, with their date. */
	later: z.array(fact),
	documents: z.array(text),
	statements: z.array(text),
	events: z.array(text),
});
export type Claim = z.infer<typeof claim>;
