import * as z from 'zod/mini';
import { language, partialDate, slug, text } from './common';

const perLanguageTerms = z.record(language, z.array(text));

/** A part of a whole, 0 to 1. */
const share = z.number().check(z.minimum(0, 'a share from 0 to 1'), z.maximum(1, 'a share from 0 to 1'));

/**
 * What `corpus test` asks of the pack, as shares of the examples of each language. `leaveOneOut…` limit the test in
 * which a batch of examples at a time is left out of what claims learn from, `measured…` that of `measured/`.
 */
const limits = z.strictObject({
	variantsFound: z.optional(share),
	nearMissesFired: z.optional(share),
	otherClaimsFired: z.optional(share),
	statementsFound: z.optional(share),
	leaveOneOutFound: z.optional(share),
	leaveOneOutFired: z.optional(share),
	measuredFound: z.optional(share),
	measuredFired: z.optional(share),
});
export type Limits = z.infer<typeof limits>;

/** What `pack.yaml` says of the whole pack. */
export const packMetadata = z.strictObject({
	id: slug,
	version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'three numbers, such as 1.0.0')),
	title: text,
	description: text,
	licence: text,
	language,
	/** Pages dated outside the period get no claim notes; pages without a date are judged by `gate` alone. */
	period: z.strictObject({ from: partialDate, to: partialDate }),
	/** Words by which a sentence of another time dates itself into the period, per language: "before the invasion". */
	dating: z.optional(perLanguageTerms),
	/** Words of the subject, per language. A page without any of them is not looked at further. */
	gate: perLanguageTerms,
	/** Named groups of terms that facets use as `@NAME`. */
	classes: z.record(text, perLanguageTerms),
	/** The classes that name who acts in the subject: of them `doer` in facets is told apart. */
	actors: z.optional(z.array(text)),
	/**
	 * Those who answer. A `side` groups parties that took one position in the pack's subject, so that a claim is not
	 * answered from one side only; a party without one stands for itself. Of a `press` party 25 words may be quoted;
	 * replies of a party that is `several` people name who spoke.
	 */
	parties: z.array(
		z.strictObject({
			id: slug,
			name: text,
			side: z.optional(slug),
			press: z.optional(z.boolean()),
			several: z.optional(z.boolean()),
		}),
	),
	/** People and bodies who speak, with the names under which pages mention them (beginnings of words). */
	speakers: z.array(z.strictObject({ id: slug, name: text, party: text, names: z.array(text) })),
	limits: z.optional(limits),
	/**
	 * What was corrected since it was published; readers who saw the entry are told. The list only grows: the number of an
	 * entry's corrections is its revision. Of a `withdrawn` entry the pack keeps the correction alone.
	 */
	corrections: z.array(
		z.strictObject({
			entry: text,
			date: partialDate,
			was: text,
			now: text,
			why: text,
			withdrawn: z.optional(z.literal(true)),
		}),
	),
});
export type PackMetadata = z.infer<typeof packMetadata>;
