import * as z from 'zod/mini';
import { cite, partialDate, slug, text } from './common';

/** A dated happening of the timeline. */
export const event = z.strictObject({
	kind: z.literal('event'),
	id: text,
	slug,
	date: partialDate,
	text,
	cite,
	/** Topics on which it bears: a claim of one of them that ends before it tells of it under `later`. */
	bearsOn: z.optional(z.array(text)),
});
