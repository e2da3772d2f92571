import * as z from 'zod/mini';
import { COLOURS, clipping, LIMITS, selectors } from '../../clippings/model';
import { readTags } from '../../text/tags';
import type { ClippingState } from '../clips';
import { MOST_CHARACTERS_OF_TEXT, offset } from './article';
import { clippingId, clippingKey } from './names';

/** Longest fact that a page tells of itself; what is longer is cut, as no page means it. */
const MOST_CHARACTERS_OF_FACT = 4000;

/** Clippings of one page, pieces of one difference, and characters of both sides of it: more is not kept. */
export const MOST_CLIPPINGS_ON_PAGE = 1000;
const MOST_PIECES = 5000;

/** Tags that are typed at once: far more than a clipping may have. */
const MOST_TAGS_TYPED = 1000;

const upTo = (length: number) => z.string().check(z.maxLength(length));
const fact = z.nullable(
	z.pipe(
		upTo(MOST_CHARACTERS_OF_TEXT),
		z.transform((text) => text.slice(0, MOST_CHARACTERS_OF_FACT)),
	),
);
const canonical = z.nullable(upTo(8000));

/** A passage of a page as a content script sends it. */
export const passage = z
	.object({
		whole: z.boolean(),
		selectors,
		around: upTo(LIMITS.around),
		cut: z.boolean(),
		span: z.nullable(z.object({ start: offset, end: offset })),
		source: z.object({
			canonical,
			earlier: canonical,
			title: fact,
			site: fact,
			author: fact,
			published: fact,
			language: fact,
		}),
		text: z.nullable(upTo(LIMITS.text)),
		again: z.boolean(),
	})
	.check(z.refine((sent) => sent.selectors.quote.exact.trim() !== ''));

/** The address that a page declares to be its own; null where it declares none that can be one. */
export const canonicalOfPage = z.catch(z.object({ canonical }), { canonical: null });

/** Comment and tags as they are typed, made what an editor of our own would make of them. They may be more than a clipping holds. */
export const clipEdit = z.pipe(
	z.object({
		key: clippingKey,
		comment: upTo(MOST_CHARACTERS_OF_TEXT),
		tags: z.array(upTo(LIMITS.comment)).check(z.maxLength(MOST_TAGS_TYPED)),
		colour: z.optional(z.enum(COLOURS)),
	}),
	z.transform(({ comment, tags, ...sent }) => ({ ...sent, comment: comment.trim(), tags: readTags(tags.join('\n')) })),
);

const difference = z
	.array(z.object({ op: z.enum(['same', 'removed', 'added']), text: upTo(LIMITS.quote) }))
	.check(z.maxLength(MOST_PIECES));

const states = z
	.array(
		z.object({
			id: clippingId,
			state: z.enum(['anchored', 'moved', 'edited', 'gone']),
			difference: z.nullable(difference),
		}),
	)
	.check(z.maxLength(MOST_CLIPPINGS_ON_PAGE));

/** Characters of all differences of a page: they are kept in memory. */
const MOST_CHARACTERS_OF_DIFFERENCES = 10 * LIMITS.quote;

/** How the clippings of a page stand. A difference longer than both sides can be is left out, and what is beyond all of them. */
export const clippingStates = z.pipe(
	z.object({ states }),
	z.transform((page) => ({ states: withoutEndless(page.states) })),
);

function withoutEndless(found: readonly ClippingState[]): ClippingState[] {
	let all = 0;
	return found.map((one) => {
		const length = one.difference?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
		all += length;
		return length > 2 * LIMITS.quote || all > MOST_CHARACTERS_OF_DIFFERENCES ? { ...one, difference: null } : one;
	});
}

const edited = z.pick(clipping, { comment: true, tags: true, colour: true });

/** What one of Sidelight's editors made of a clipping. */
export const edit = z.object({ id: clippingId, base: edited, next: edited });
