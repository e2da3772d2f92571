import type * as z from 'zod/mini';
import type { Collection } from './collection';

/**
 * Why a file, or a record in it, cannot be taken.
 * - `not-json`: the file is no JSON; `detail` says where it breaks;
 * - `unknown-format`: it is JSON of none of the kinds that can be read;
 * - `newer-version`: a later version of Sidelight wrote it; `detail` is that version;
 * - `empty`: it holds no clippings;
 * - `too-large`: larger than what is read; `detail` is the limit;
 * - `bad-field`: a field is missing or not as it should be; `detail` says how;
 * - `no-passage`: a record names no words of a page (a note on a whole page, or a reply): passed over, not refused.
 */
export type ProblemKind =
	| 'not-json'
	| 'unknown-format'
	| 'newer-version'
	| 'empty'
	| 'too-large'
	| 'bad-field'
	| 'no-passage';

export interface Problem {
	kind: ProblemKind;
	/** Which record, counted from 1; null where it is the whole file. */
	record: number | null;
	/** Path of the field within the record, such as `page.url`. */
	field: string | null;
	detail: string | null;
}

/** What a file holds: everything of it, with what was passed over; or nothing, with all that is wrong. */
export type ReadResult =
	| { ok: true; collection: Collection; passedOver: Problem[] }
	| { ok: false; problems: Problem[] };

/** Most problems that are listed for one file. */
const MAX_PROBLEMS = 20;

export const refuse = (...problems: Problem[]): ReadResult => ({
	ok: false,
	problems: problems.slice(0, MAX_PROBLEMS),
});

export const fileProblem = (kind: ProblemKind, detail: string | null = null): Problem => ({
	kind,
	record: null,
	field: null,
	detail,
});

/** The problems that zod found in one record. */
export function fieldProblems(error: z.core.$ZodError, record: number | null): Problem[] {
	return error.issues.map(({ path, message }) => ({
		kind: 'bad-field',
		record,
		field: path.join('.') || null,
		detail: message,
	}));
}

/** Puts together what a file's records gave: all of them, or the problems of those that are bad. */
export function collect(
	records: readonly ({ clipping: Collection['clippings'][number] } | { problems: Problem[] })[],
	texts: Collection['texts'] = [],
): ReadResult {
	const problems = records.flatMap((record) => ('problems' in record ? record.problems : []));
	const passedOver = problems.filter(({ kind }) => kind === 'no-passage');
	if (passedOver.length < problems.length) return refuse(...problems.filter(({ kind }) => kind !== 'no-passage'));
	const clippings = records.flatMap((record) => ('clipping' in record ? [record.clipping] : []));
	if (clippings.length === 0) return refuse(fileProblem('empty'), ...passedOver);
	return { ok: true, collection: { clippings, texts }, passedOver };
}
