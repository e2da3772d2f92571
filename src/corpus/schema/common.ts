import * as z from 'zod/mini';
import { MATCHED_LANGUAGES, type MatchedLanguage } from '../../languages/language';

/** A calendar date as exact as it is known: `2022`, `2022-01` or `2022-01-12`. */
export const partialDate = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write YYYY, YYYY-MM or YYYY-MM-DD'));

export const text = z.string().check(z.minLength(1, 'must not be empty'));

/** Readable, stable part of an address: lower-case words joined by hyphens. */
export const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'));

/** Ids of the citations that carry a fact. A fact without one does not build. */
export const cite = z.array(text).check(z.minLength(1, 'cite at least one source'));

/** BCP 47 primary language tag. */
export const language = z.string().check(z.regex(/^[a-z]{2,3}$/, 'two or three letters, such as "en"'));

/** Fields for what an entry has in each language of matching; it may lack any. */
export const inEachLanguage = <T extends z.ZodMiniType>(value: T) =>
	Object.fromEntries(MATCHED_LANGUAGES.map((tag) => [tag, z.optional(value)])) as Record<
		MatchedLanguage,
		z.ZodMiniOptional<T>
	>;

/** A sentence of fact in our own words with its sources and, where it matters, its date or validity. */
export const fact = z.strictObject({
	text,
	date: z.optional(partialDate),
	from: z.optional(partialDate),
	to: z.optional(partialDate),
	cite,
});
export type Fact = z.infer<typeof fact>;

/**
 * What one party said to a point. `party` is an id of the pack's `parties`; `by` names who spoke where the party is many;
 * null date where the sources give none.
 */
export const reply = z.strictObject({
	party: text,
	by: z.optional(text),
	date: z.nullable(partialDate),
	text,
	cite,
});
export type Reply = z.infer<typeof reply>;

/** Who put words into another language. */
export const translator = z.enum(['human', 'machine', 'unknown']);
