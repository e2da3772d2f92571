import * as z from 'zod/mini';
import { partialDate, text } from './common';

/**
 * Where a fact can be checked: the source of record, and apart from it the copy in which it was read. `seen` says whether
 * the source itself, a copy of it, or neither was read.
 */
export const citation = z.strictObject({
	kind: z.literal('citation'),
	id: text,
	/** The source's own title, in its own language; left out where it was not seen. */
	title: z.optional(text),
	/** In our words what it is or what in it is meant, where no title tells. */
	what: z.optional(text),
	/** Who published the source itself, not the copy. */
	publisher: text,
	date: z.nullable(partialDate),
	/** Why it has no date. */
	undated: z.optional(text),
	/** The address of the source itself; null where it is not known. */
	url: z.nullable(z.url()),
	/** The address of the copy that was read. */
	readAt: z.optional(z.url()),
	seen: z.enum(['direct', 'copy', 'no']),
	/** What is cited is known from somebody who tells of it, not from those who said or published it. */
	secondHand: z.optional(z.literal(true)),
});
export type Citation = z.infer<typeof citation>;
