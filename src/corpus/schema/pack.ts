import * as z from 'zod/mini';
import { language, partialDate, slug, text } from './common';

const perLanguageTerms = z.record(language, z.array(text));

/** What `pack.yaml` says of the whole pack. */
export const packMetadata = z.strictObject({
	id: slug,
	version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'three numbers, such as 1.0.0')),
	title: text,
	description: text,
	licence: text,
	language,
	/** Pages dated outside the period get no claim notes; pages without a date are judged by `gate` alone. */
	period: z.strictObject({ from: partialDate, to: partialDate }),
	/** Words of the subject, per language. A page without any of them is not looked at further. */
	gate: perLanguageTerms,
	/** Named groups of terms that facets use as `@NAME`. */
	classes: z.record(text, perLanguageTerms),
	parties: z.array(z.strictObject({ id: slug, name: text })),
	/** People and bodies who speak, with the names under which pages mention them (beginnings of words). */
	speakers: z.array(z.strictObject({ id: slug, name: text, party: text, names: z.array(text) })),
	corrections: z.array(z.strictObject({ entry: text, date: partialDate, was: text, now: text, why: text })),
});
export type PackMetadata = z.infer<typeof packMetadata>;
