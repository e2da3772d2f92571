import * as z from 'zod/mini';
import type { Article } from '../text/article';

/** Longest article text that is taken from a page, in UTF-16 units. */
export const MAX_TEXT = 2_000_000;

const shortText = z.nullable(z.string().check(z.maxLength(4000)));
const offset = z.int().check(z.minimum(0), z.maximum(MAX_TEXT));
const span = { start: offset, end: offset };

const articleSchema = z.object({
	title: shortText,
	byline: shortText,
	published: shortText,
	siteName: shortText,
	language: shortText,
	url: shortText,
	text: z.string().check(z.maxLength(MAX_TEXT)),
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
		z.object({ ...span, block: offset, form: z.enum(['double', 'single', 'low-high', 'guillemets', 'cjk', 'block']) }),
	),
});

const withinText = ({ text, blocks, sentences, quotations }: Article): boolean =>
	[...blocks, ...sentences, ...quotations].every(({ start, end }) => start <= end && end <= text.length);

/** An article as a content script sent it, or null where it is not one: pages are not trusted. */
export function parseArticle(payload: unknown): Article | null {
	const result = articleSchema.safeParse(payload);
	return result.success && withinText(result.data) ? result.data : null;
}

const noteSchema = z.object({ note: z.string().check(z.maxLength(200)) });

/** The note that a mark names, or null. */
export function parseNoteId(payload: unknown): string | null {
	const result = noteSchema.safeParse(payload);
	return result.success ? result.data.note : null;
}

const seenSchema = z.object({
	tabId: z.int(),
	notes: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(1000)),
});

/** The notes that were seen, or null. */
export function parseNotesSeen(payload: unknown): { tabId: number; notes: string[] } | null {
	const result = seenSchema.safeParse(payload);
	return result.success ? result.data : null;
}
