import * as z from 'zod/mini';
import { inEachLanguage, text } from './common';

const sentences = z.array(text).check(z.minLength(1));

/** How a sentence that makes a point is written. */
const manners = {
	news: z.optional(sentences),
	tabloid: z.optional(sentences),
	opinion: z.optional(sentences),
	transcript: z.optional(sentences),
	headline: z.optional(sentences),
	forum: z.optional(sentences),
};

/** In what a sentence that seems to make a point differs from one that does. */
const differences = {
	/** Somebody else does it. */
	actor: z.optional(sentences),
	/** The same subject without the point. */
	subject: z.optional(sentences),
	condition: z.optional(sentences),
	question: z.optional(sentences),
	denial: z.optional(sentences),
	/** Another year. */
	time: z.optional(sentences),
	/** Another claim's point. */
	neighbour: z.optional(sentences),
};

/**
 * Sentences by which a claim is only ever measured: nothing is learnt from them, and facets are not written after them,
 * unless they are `seen`.
 */
export const measured = z.strictObject({
	claim: text,
	/** Whether somebody looked at them while mending the claim. They are counted apart, and limit nothing. */
	seen: z.optional(z.literal(true)),
	makes: z.strictObject(inEachLanguage(z.strictObject(manners))),
	seems: z.strictObject(inEachLanguage(z.strictObject(differences))),
});
export type Measured = z.infer<typeof measured>;
