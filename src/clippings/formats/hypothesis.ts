import * as z from 'zod/mini';
import { newId } from '../id';
import { fromOutside, instantOf } from './from-outside';
import { check, fieldProblems, isTooMany, noPassage, type ReadItem, readRecord, tooMany } from './read-item';
import { readSelectors } from './read-selectors';

/** The file that the Hypothesis client writes on "Export as JSON", as far as it is read. */
const file = z.object({ export_date: z.string(), annotations: z.array(z.unknown()) });

const record = z.object({
	created: z.optional(z.string()),
	updated: z.optional(z.string()),
	uri: z.string(),
	text: z._default(z.string(), ''),
	tags: z._default(z.array(z.string()), []),
	references: z.optional(z.array(z.string())),
	document: z.optional(z.object({ title: z.optional(z.array(z.string())) })),
	target: z._default(z.array(z.object({ selector: z.optional(z.array(z.looseObject({ type: z.string() }))) })), []),
});

const range = z.object({
	startContainer: z.string(),
	startOffset: z.int(),
	endContainer: z.string(),
	endOffset: z.int(),
});

export const isHypothesis = (data: unknown): boolean => file.safeParse(data).success;

/** Reads a Hypothesis export. Replies and notes on whole pages have no passage and are passed over. */
export function* readHypothesis(data: unknown, now: string): Generator<ReadItem> {
	const parsed = check(file, data);
	if (!parsed.success) return yield fieldProblems(parsed.error, null);
	const { annotations } = parsed.data;
	if (isTooMany(annotations.length)) return yield tooMany();
	for (const [i, annotation] of annotations.entries()) yield readAnnotation(annotation, i + 1, now);
}

function readAnnotation(data: unknown, number: number, now: string): ReadItem {
	const parsed = check(record, data);
	if (!parsed.success) return fieldProblems(parsed.error, number);
	const { created, updated, uri, text, tags, document, target, references = [] } = parsed.data;
	const selectors = readSelectors(target[0]?.selector ?? [], range);
	if (!selectors || references.length > 0) return noPassage(number, 'target');
	const since = instantOf(created) ?? now;
	const read = {
		...fromOutside({ url: uri, selectors, now: since, title: document?.title?.[0] ?? null }),
		id: newId(Date.parse(since)),
		comment: text,
		tags,
		created: since,
		changed: instantOf(updated) ?? since,
	};
	return readRecord(read, number);
}
