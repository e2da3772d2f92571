import * as z from 'zod/mini';
import { cite, fact, language, partialDate, reply, slug, text, translator } from './common';

/**
 * A stretch of a document. `paragraphs` numbers the paragraphs of the fingerprinted text, first and last
 * included, counted from 1. Sections whose voice is `quoted` hold somebody else's words: finding those elsewhere
 * does not make the other page a copy of this document.
 */
const section = z.strictObject({
	title: text,
	summary: text,
	paragraphs: z.optional(z.tuple([z.int(), z.int()])),
	voice: z.optional(z.enum(['outlet', 'quoted'])),
});

/** One provision of a treaty-like text, how far it got, and what each other party answered to it. */
const clause = z.strictObject({
	id: text,
	title: text,
	says: text,
	cite,
	status: z.array(
		z.strictObject({
			state: z.enum(['adopted', 'proposed', 'delivered', 'answered', 'lapsed']),
			date: z.nullable(partialDate),
			cite,
		}),
	),
	replies: z.array(reply),
});
export type Clause = z.infer<typeof clause>;

/** A station of a text on its way: first published, translated, reposted. */
const hop = z.strictObject({
	date: z.nullable(partialDate),
	outlet: z.nullable(text),
	what: text,
	cite,
});

/** An article or an official text, held as facts about it and, where we were given it, a fingerprint. */
export const document = z.strictObject({
	kind: z.literal('document'),
	id: text,
	slug,
	title: text,
	originalTitle: z.optional(text),
	outlet: z.nullable(text),
	author: z.nullable(text),
	published: z.nullable(partialDate),
	publishedNote: z.optional(text),
	language,
	originalLanguage: z.optional(language),
	translator: z.optional(translator),
	url: z.nullable(z.url()),
	type: z.enum([
		'news',
		'opinion',
		'analysis',
		'comments',
		'treaty',
		'draft treaty',
		'declaration',
		'reply',
		'transcript',
		'report',
		'resolution',
	]),
	/** Whose words the document is: an outlet's own, or its readers' comments. */
	voice: z.enum(['outlet', 'reader']),
	partOf: z.optional(text),
	about: text,
	cite,
	journey: z.array(hop),
	sections: z.array(section),
	clauses: z.array(clause),
	/** Where the document differs from the texts that it refers to, in our words. */
	divergences: z.array(fact),
});
export type Document = z.infer<typeof document>;
