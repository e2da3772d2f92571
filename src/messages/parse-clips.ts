import * as z from 'zod/mini';
import { LIMITS, selectors } from '../clippings/model';
import type { ClipEdit, ClippingState, Passage } from './clips';
import { MAX_TEXT } from './parse';

/** Longest fact that a page tells of itself; what is longer is cut, as no page means it. */
const FACT = 4000;

/** Clippings of one page, pieces of one difference, and characters of both sides of it: more is not kept. */
export const MOST_HERE = 1000;
const MOST_PIECES = 5000;

const upTo = (length: number) => z.string().check(z.maxLength(length));
const fact = z.nullable(
	z.pipe(
		upTo(MAX_TEXT),
		z.transform((text) => text.slice(0, FACT)),
	),
);
const offset = z.int().check(z.minimum(0), z.maximum(MAX_TEXT));

const passageSchema = z.object({
	whole: z.boolean(),
	selectors,
	around: upTo(LIMITS.around),
	cut: z.boolean(),
	span: z.nullable(z.object({ start: offset, end: offset })),
	source: z.object({
		canonical: z.nullable(upTo(8000)),
		title: fact,
		site: fact,
		author: fact,
		published: fact,
		language: fact,
	}),
	text: z.nullable(upTo(LIMITS.text)),
});

/** A passage as a content script sent it, or null where it is none or too long: pages are not trusted. */
export function parsePassage(payload: unknown): Passage | null {
	const result = passageSchema.safeParse(payload);
	return result.success && result.data.selectors.quote.exact.trim() !== '' ? result.data : null;
}

const canonicalSchema = z.object({ canonical: z.nullable(upTo(8000)) });

/** The address that a page declares to be its own; null where it declares none that can be one. */
export function parseCanonical(payload: unknown): string | null {
	const result = canonicalSchema.safeParse(payload);
	return result.success ? result.data.canonical : null;
}

const editSchema = z.object({
	id: z.uuid(),
	comment: upTo(LIMITS.comment),
	tags: z.array(upTo(LIMITS.tag)).check(z.maxLength(LIMITS.tags)),
});

/** Comment and tags, trimmed, each tag once; or null. */
export function parseClipEdit(payload: unknown): ClipEdit | null {
	const result = editSchema.safeParse(payload);
	if (!result.success) return null;
	const { id, comment, tags } = result.data;
	const named = tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
	return { id, comment: comment.trim(), tags: [...new Set(named)] };
}

const idSchema = z.object({ id: z.uuid() });

/** The clipping that is named, or null. */
export function parseClippingId(payload: unknown): string | null {
	const result = idSchema.safeParse(payload);
	return result.success ? result.data.id : null;
}

const difference = z
	.array(z.object({ op: z.enum(['same', 'removed', 'added']), text: upTo(LIMITS.quote) }))
	.check(z.maxLength(MOST_PIECES));

const statesSchema = z.object({
	states: z
		.array(
			z.object({
				id: z.uuid(),
				state: z.enum(['anchored', 'moved', 'edited', 'gone']),
				difference: z.nullable(difference),
			}),
		)
		.check(z.maxLength(MOST_HERE)),
});

/** How clippings stand, or null. A difference longer than both sides can be is left out. */
export function parseStates(payload: unknown): ClippingState[] | null {
	const result = statesSchema.safeParse(payload);
	if (!result.success) return null;
	return result.data.states.map((found) => {
		const length = found.difference?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
		return length > 2 * LIMITS.quote ? { ...found, difference: null } : found;
	});
}
