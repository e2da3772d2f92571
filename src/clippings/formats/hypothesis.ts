import * as z from 'zod/mini';
import { newId } from '../id';
import { fromOutside, instantOf } from './from-outside';
import { check, fieldProblems, isTooMany, noPassage, type ReadItem, readRecord, tooMany } from './read-item';
import { readSelectors } from './read-selectors';

/** The file that the Hypothesis client writes on "Export as JSON", as far as it is read. */
const exported = z.object({ export_date: z.string(), annotations: z.array(z.unknown()) });

/** What its API answers to a search: one of the rows, at least, has an address. */
const answered = z
	.object({ rows: z.array(z.unknown()) })
	.check(z.refine(({ rows }) => rows.some((row) => z.object({ uri: z.string() }).safeParse(row).success)));

const record = z.object({
	created: z.optional(z.string()),
	updated: z.optional(z.string()),
	uri: z.string(),
	text: z._default(z.string(), ''),
	tags: z._default(z.array(z.string()), []),
	references: z.optional(z.array(z.string())),
	document: z.optional(z.nullable(z.object({ title: z.optional(z.union([z.array(z.string()), z.string()])) }))),
	target: z._default(z.array(z.object({ selector: z.optional(z.array(z.looseObject({ type: z.string() }))) })), []),
});

const range = z.object({
	startContainer: z.string(),
	startOffset: z.int(),
	endContainer: z.string(),
	endOffset: z.int(),
});

export const isHypothesis = (data: unknown): boolean =>
	exported.safeParse(data).success || answered.safeParse(data).success;

/** Reads a Hypothesis export, or what its API answered. Replies and notes on whole pages have no passage and are passed over. */
export function* readHypothesis(data: unknown, now: string): Generator<ReadItem> {
	const answer = answered.safeParse(data);
	const parsed = answer.success
		? { success: true as const, data: { annotations: answer.data.rows } }
		: check(exported, data);
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
		...fromOutside({ url: uri, selectors, now: since, title: [document?.title ?? []].flat()[0] ?? null }),
		id: newId(Date.parse(since)),
		comment: text,
		tags,
		created: since,
		changed: instantOf(updated) ?? since,
	};
	return readRecord(read, number);
}
