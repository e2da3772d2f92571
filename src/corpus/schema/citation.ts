import * as z from 'zod/mini';
import { partialDate, text } from './common';

/** Where a fact can be checked. `seen` says whether the page itself, a copy of it, or neither was read. */
export const citation = z.strictObject({
	kind: z.literal('citation'),
	id: text,
	title: text,
	publisher: text,
	date: z.nullable(partialDate),
	url: z.nullable(z.url()),
	archived: z.optional(z.url()),
	seen: z.enum(['direct', 'copy', 'no']),
});
export type Citation = z.infer<typeof citation>;
