import * as z from 'zod/mini';
import { tried } from '../../text/tried';
import { type Clipping, clipping, type PageText } from '../model';
import type { Collection } from './collection';
import { issueProblems, MAX_PROBLEMS, type Problem, type ProblemKind, wholeFile } from './problem';

/** What a record of a file comes to. */
export type ReadItem = { clipping: Clipping } | { text: PageText } | { problems: Problem[] };

/** What a file holds: everything of it, with what was passed over; or nothing, with what is wrong, up to a number. */
export type ReadResult =
	| { ok: true; collection: Collection; passedOver: Problem[] }
	| { ok: false; problems: Problem[] };

/** Most records of one file, ten times what a library is made for. */
const MAX_RECORDS = 100_000;

export const isTooMany = (records: number): boolean => records > MAX_RECORDS;

export const tooMany = (): ReadItem => fileProblem('too-many', String(MAX_RECORDS));

export const fileProblem = (kind: ProblemKind, detail: string | null = null): ReadItem => ({
	problems: [wholeFile(kind, detail)],
});

export const fieldProblems = (
	...[error, record, within]: [z.core.$ZodError, number | null, (string | null)?]
): ReadItem => ({ problems: issueProblems(error, record, within) });

/** A record that passes over: it names no words of a page. */
export const noPassage = (record: number, field: string): ReadItem => ({
	problems: [{ kind: 'no-passage', record, field, detail: null }],
});

/** Checks against a schema in a way that tells a field that is missing from one that is wrong. Never throws. */
export const check = <T extends z.ZodMiniType>(schema: T, data: unknown) =>
	tried(() => z.safeParse(schema, data, { reportInput: true })) ?? { success: false as const, error: notChecked(data) };

/** What zod cannot check is no value that any schema has. */
const notChecked = (input: unknown) => new z.core.$ZodError([{ code: 'custom', path: [], message: '', input }]);

/** The clipping that a record is, or what is wrong with it. */
export function readRecord(data: unknown, record: number): ReadItem {
	const result = check(clipping, data);
	return result.success ? { clipping: result.data } : fieldProblems(result.error, record);
}

/**
 * Puts together what the records of a file gave: all of them, or the problems of those that are bad. Yields after each
 * record how many there were, so that a caller can pause.
 */
export function* collect(items: Iterable<ReadItem>): Generator<number, ReadResult> {
	const clippings: Clipping[] = [];
	const texts: PageText[] = [];
	const problems: Problem[] = [];
	const passedOver: Problem[] = [];
	let done = 0;
	for (const item of items) {
		if ('clipping' in item) clippings.push(item.clipping);
		else if ('text' in item) texts.push(item.text);
		else for (const problem of item.problems) (problem.kind === 'no-passage' ? passedOver : problems).push(problem);
		if (problems.length >= MAX_PROBLEMS) break;
		yield ++done;
	}
	if (problems.length > 0) return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
	if (clippings.length === 0)
		return { ok: false, problems: [wholeFile('empty'), ...passedOver].slice(0, MAX_PROBLEMS) };
	return { ok: true, collection: { clippings, texts }, passedOver };
}
