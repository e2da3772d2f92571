import * as z from 'zod/mini';
import type { Article } from '../../text/article';

/** Longest article text that is taken from a page, in UTF-16 units. */
export const MOST_CHARACTERS_OF_TEXT = 2_000_000;

const shortText = z.nullable(z.string().check(z.maxLength(4000)));

/** A place in the text of a page. */
export const offset = z.int().check(z.minimum(0), z.maximum(MOST_CHARACTERS_OF_TEXT));
const span = { start: offset, end: offset };

const withinText = ({ text, blocks, sentences, quotations }: Article): boolean =>
	[...blocks, ...sentences, ...quotations].every(({ start, end }) => start <= end && end <= text.length);

/** An article as a content script sends it. */
export const article = z
	.object({
		title: shortText,
		byline: shortText,
		published: shortText,
		siteName: shortText,
		language: shortText,
		url: shortText,
		text: z.string().check(z.maxLength(MOST_CHARACTERS_OF_TEXT)),
		blocks: z.array(
			z.object({
				...span,
				voice: z.enum(['outlet', 'quoted', 'document', 'editor', 'reader']),
				tag: z.string(),
				language: shortText,
			}),
		),
		sentences: z.array(z.object({ ...span, block: offset })),
		quotations: z.array(
			z.object({
				...span,
				block: offset,
				form: z.enum(['double', 'single', 'low-high', 'guillemets', 'cjk', 'block']),
			}),
		),
	})
	.check(z.refine(withinText));
