import type * as z from 'zod/mini';

/**
 * Why a file, or a record in it, cannot be taken.
 * - `not-text`: the file is not UTF-8, or cannot be read;
 * - `blank`: there is nothing in the file;
 * - `not-json`: the file is of another kind than JSON;
 * - `cut-short`: it is the beginning of a JSON file;
 * - `broken-json`: it is JSON but for a place; `detail` is the line of that;
 * - `unknown-format`: it is JSON of none of the kinds that can be read;
 * - `newer-version`: a later version of Sidelight wrote it; `detail` is that version;
 * - `empty`: it holds no clippings;
 * - `too-large`: larger than what is read; `detail` is the limit in megabytes;
 * - `too-many`: it has more records than are read; `detail` is the limit;
 * - `missing`: a field that has to be there is not;
 * - `wrong-type`: a field holds another kind of value; `detail` is the kind that it should have, as in JSON;
 * - `too-long`: a field holds more than it may; `detail` is the limit;
 * - `unknown-field`: a field has a name that is not known; `detail` is the name;
 * - `not-one-of`: a field holds none of its possible values; `detail` lists these;
 * - `bad-form`: a field is not written as it should be; `detail` is the form: `datetime`, `uuid`;
 * - `bad-value`: a field holds something else that it must not;
 * - `no-passage`: a record names no words of a page (a note on a whole page, or a reply): passed over, not refused.
 */
export type ProblemKind =
	| 'not-text'
	| 'blank'
	| 'not-json'
	| 'cut-short'
	| 'broken-json'
	| 'unknown-format'
	| 'newer-version'
	| 'empty'
	| 'too-large'
	| 'too-many'
	| 'missing'
	| 'wrong-type'
	| 'too-long'
	| 'unknown-field'
	| 'not-one-of'
	| 'bad-form'
	| 'bad-value'
	| 'no-passage';

export interface Problem {
	kind: ProblemKind;
	/** Which record, counted from 1; null where it is the whole file. */
	record: number | null;
	/** Path of the field within the record, such as `page.url`. */
	field: string | null;
	detail: string | null;
}

/** Most problems that are listed for one file; reading ends with the last of them. */
export const MAX_PROBLEMS = 20;

export const wholeFile = (kind: ProblemKind, detail: string | null = null): Problem => ({
	kind,
	record: null,
	field: null,
	detail,
});

/** The problems that zod found in one record, whose fields lie under `within`. */
export const issueProblems = (error: z.core.$ZodError, record: number | null, within: string | null = null) =>
	error.issues.map((issue): Problem => {
		const [kind, detail] = kindOf(issue);
		const path = [...(within === null ? [] : [within]), ...issue.path.map(String)].join('.');
		return { kind, record, field: path || null, detail };
	});

function kindOf(issue: z.core.$ZodIssue): [ProblemKind, string | null] {
	switch (issue.code) {
		case 'invalid_type':
			return issue.input === undefined ? ['missing', null] : ['wrong-type', issue.expected];
		case 'too_big':
			return ['too-long', String(issue.maximum)];
		case 'unrecognized_keys':
			return ['unknown-field', issue.keys.join(', ').slice(0, 200)];
		case 'invalid_value':
			return ['not-one-of', issue.values.map(String).join(', ')];
		case 'invalid_format':
			return ['bad-form', issue.format];
		default:
			return ['bad-value', null];
	}
}
