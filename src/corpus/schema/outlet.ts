import * as z from 'zod/mini';
import { fact, language, slug, text } from './common';

/** One axis of a publisher: dated, cited sentences, or plainly unknown. */
const axis = z.union([z.literal('unknown'), z.array(fact).check(z.minLength(1))]);

/** A publisher's card: the same fields for every outlet. It describes the publisher, not the truth of a text. */
export const outlet = z.strictObject({
	kind: z.literal('outlet'),
	id: text,
	slug,
	name: text,
	originalName: z.optional(text),
	country: z.nullable(text),
	languages: z.array(language),
	/** Host names without `www.`; sub-domains are included. */
	domains: z.array(text),
	/** Names under which pages give themselves (`og:site_name` and the like). */
	siteNames: z.array(text),
	about: z.array(fact),
	funding: axis,
	ownership: axis,
	editorial: axis,
	selfDescription: axis,
	describedByOthers: axis,
	/** What authorities decided about the publisher; a decision says nothing of a given text. */
	decisions: z.array(fact),
	/** Why fewer axes are filled than a card is to have. */
	unfilled: z.optional(text),
});
export type Outlet = z.infer<typeof outlet>;
