import * as z from 'zod/mini';
import { cite, fact, language, partialDate, slug, text, translator } from './common';
import { recordItem } from './record';

/** The same words in another language, or in another rendering of the same language. */
const rendering = z.strictObject({
	language,
	wording: text,
	translator,
	by: text,
	cite,
});

const variantFields = {
	wording: text,
	differs: text,
	/** The words went through another language: they stand whole beside the documented ones, not laid over them. */
	translated: z.optional(z.literal(true)),
	cite,
};

/**
 * How one text cut or turned the statement: the reader meets `wording`; `differs` says what is not as spoken. It is booked to
 * who did so: a document of the pack, or an outlet on a date, of which documents may only be copies.
 */
const variant = z.union([
	z.strictObject({ document: text, ...variantFields }),
	z.strictObject({ outlet: text, date: partialDate, ...variantFields }),
]);

/**
 * Words somebody said or signed. `wording` is at most 60 words; a cut inside it is written ` … `. `before` and
 * `after` tell in our words what stood around it.
 */
export const statement = z.strictObject({
	kind: z.literal('statement'),
	id: text,
	slug,
	/** Id of the pack's `speakers`. */
	speaker: text,
	/** In which capacity; null where the speaker's name says it, as for a ministry. */
	role: z.nullable(text),
	date: z.nullable(partialDate),
	venue: text,
	topic: text,
	language,
	wording: z.nullable(text),
	cite,
	renderings: z.array(rendering),
	before: z.optional(fact),
	after: z.optional(fact),
	/** What a page that quotes the words is compared with besides speaker, date and wording. */
	record: z.optional(z.array(recordItem)),
	variants: z.array(variant),
	documents: z.array(text),
});
export type Statement = z.infer<typeof statement>;
