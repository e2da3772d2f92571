import * as z from 'zod/mini';
import { cite, inEachLanguage, partialDate, text } from './common';

/**
 * Words of a page, per language. Written like the terms of facets: beginnings of words, short ones whole words, `@NAME`
 * a class of the pack. In a language that is not given the comparison abstains.
 */
const pageWords = z.strictObject(inEachLanguage(z.array(text)));
export type PageWords = z.infer<typeof pageWords>;

/** How far a thing had got. `temporary` is for what is there for a time, such as troops that rotate. */
const recordState = z.enum([
	'considered',
	'proposed',
	'delivered',
	'answered',
	'decided',
	'adopted',
	'lapsed',
	'temporary',
]);
export type RecordState = z.infer<typeof recordState>;

/** What every item has: what is compared, what the record says in our words, from when to when it holds, and its sources. */
const common = {
	/** The page's words beside which the comparison is made: what is counted, dated, done or in force. */
	about: pageWords,
	/** Words of which the same sentence must also have one, so that something else by the same name is passed over. */
	with: z.optional(pageWords),
	/** What the record says, as an independent sentence without a full stop at its beginning or end. */
	text,
	/** What a page that differs says, as a sentence without a stop: the words met on it, alone, may be a riddle. */
	page: z.optional(text),
	date: z.optional(partialDate),
	/** Articles dated outside are not compared. */
	from: z.optional(partialDate),
	to: z.optional(partialDate),
	cite,
};

/**
 * What the record holds of a point or statement, one item per kind of drift, so that a page is compared like with like.
 * `told` are words by which a page tells a source, condition or qualification that belongs to the point; `instead` are
 * words that tell something else in its place.
 */
export const recordItem = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('number'),
		...common,
		value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
		/** A `share` is 0 to 1. */
		unit: z.enum(['count', 'share', 'per-month']),
	}),
	z.strictObject({ kind: z.literal('date'), ...common, date: partialDate }),
	z.strictObject({ kind: z.literal('actor'), ...common, told: pageWords, instead: pageWords }),
	z.strictObject({
		kind: z.literal('modality'),
		...common,
		/** How sure the source was; `open` where it neither confirmed nor excluded. */
		strength: z.optional(z.enum(['open', 'possible', 'likely'])),
		told: z.optional(pageWords),
	}),
	z.strictObject({ kind: z.literal('attribution'), ...common, told: pageWords, instead: z.optional(pageWords) }),
	z.strictObject({
		kind: z.literal('status'),
		...common,
		/** The clause whose dated status is compared, or the states themselves in the order of their dates. */
		clause: z.optional(z.strictObject({ document: text, id: text })),
		ladder: z.optional(z.array(z.strictObject({ state: recordState, date: z.nullable(partialDate) }))),
		told: z.optional(pageWords),
	}),
]);
export type RecordItem = z.infer<typeof recordItem>;
