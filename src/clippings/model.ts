import * as z from 'zod/mini';
import { isBounded } from './bounded';

/** Most that a clipping may hold, in UTF-16 units or items; what is beyond comes from no page that a person reads. */
export const LIMITS = {
	quote: 100_000,
	around: 20_000,
	comment: 100_000,
	tag: 100,
	tags: 100,
	notes: 50,
	text: 2_000_000,
};

/** Colours that a reader can give; they mean what the reader wants them to. */
export const COLOURS = ['yellow', 'green', 'blue', 'rose', 'violet'] as const;
export type Colour = (typeof COLOURS)[number];

const upTo = (length: number) => z.string().check(z.maxLength(length));
const short = upTo(4000);
const fact = z.nullable(short);
const offset = z.int().check(z.minimum(0));

/** An instant, ISO 8601 in UTC with milliseconds. */
const instant = z.iso.datetime();

/**
 * Where the passage stands, as W3C selectors (Web Annotation Data Model §4.2): the words with 32 characters on each side,
 * their offsets in the page's text, and their place in its tree. The last two help to find the first and may be unknown.
 */
export const selectors = z.strictObject({
	quote: z.strictObject({ exact: upTo(LIMITS.quote), prefix: upTo(200), suffix: upTo(200) }),
	position: z.nullable(z.strictObject({ start: offset, end: offset })),
	range: z.nullable(
		z.strictObject({ startContainer: short, startOffset: offset, endContainer: short, endOffset: offset }),
	),
});
export type ClippingSelectors = z.infer<typeof selectors>;

/** What the page said of itself when the passage was clipped. */
const page = z.strictObject({
	/** The address that stands for the page: canonical, without fragment and tracking parameters. Clippings belong to it. */
	url: upTo(8000),
	/** The address that was read, where it is another. */
	address: z.nullable(upTo(8000)),
	title: fact,
	site: fact,
	author: fact,
	/** As exact as the page tells it: `2022`, `2022-01` or `2022-01-12`. */
	published: fact,
	accessed: instant,
	/** BCP 47 primary tag. */
	language: fact,
});
export type ClippedPage = z.infer<typeof page>;

/** A note as it stood beside the passage, with enough to find it again in the pack. */
const clippedNote = z.strictObject({
	kind: z.enum(['quote', 'document', 'claim', 'outlet']),
	entry: short,
	finding: short,
	heading: short,
	text: upTo(LIMITS.around),
	pack: z.strictObject({ id: short, version: short, checksum: short }),
	/** The receipt as the engine gave it; kept, never computed with. */
	receipt: z.unknown().check(z.refine(isBounded)),
});
export type ClippedNote = z.infer<typeof clippedNote>;

/** What was found when the page was last read: see `anchoring/selectors`. */
const standing = z.strictObject({ state: z.enum(['anchored', 'moved', 'edited', 'gone']), at: instant });
export type Standing = z.infer<typeof standing>;

/** A saved passage. */
export const clipping = z.strictObject({
	id: z.uuid(),
	selectors,
	page,
	/** The paragraph that the passage stood in. */
	around: upTo(LIMITS.around),
	/** The reader's own words, in Markdown. */
	comment: upTo(LIMITS.comment),
	tags: z.array(upTo(LIMITS.tag)).check(z.maxLength(LIMITS.tags)),
	colour: z.enum(COLOURS),
	created: instant,
	changed: instant,
	notes: z.array(clippedNote).check(z.maxLength(LIMITS.notes)),
	/** Whether the article's text was kept with it; see `PageText`. */
	hasText: z.boolean(),
	/** Null until the page was read again. */
	standing: z.nullable(standing),
});
export type Clipping = z.infer<typeof clipping>;

/** What a reader can change of a clipping. */
export type ClippingChange = Partial<Pick<Clipping, 'comment' | 'tags' | 'colour'>>;

/** The text of an article as it was read, kept so that its clippings stand alone when the page is gone. */
export const pageText = z.strictObject({ url: upTo(8000), read: instant, text: upTo(LIMITS.text) });
export type PageText = z.infer<typeof pageText>;
