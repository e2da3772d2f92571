import { must } from '../text/must';

/** What one document says: `terms` (each once) and, beside each, what it counts there. */
export interface Row {
	terms: readonly number[];
	values?: readonly number[];
}

/**
 * An inverted index as typed arrays: the documents of term t are `documents[starts[t] … starts[t + 1] - 1]`, in
 * ascending order, with what the term is worth in each beside them in `values` (empty where rows had none).
 */
export interface Postings {
	starts: Uint32Array;
	documents: Uint32Array;
	values: Float32Array;
}

/** Turns rows (one a document) into postings by counting sort. O(terms + postings), two passes, no sorting. */
export function invert(rows: readonly Row[], termCount: number): Postings {
	const starts = new Uint32Array(termCount + 1);
	let total = 0;
	let valued = false;
	for (const { terms, values } of rows) {
		for (const term of terms) starts[term + 1] = must(starts[term + 1]) + 1;
		total += terms.length;
		valued ||= values !== undefined;
	}
	let sum = 0;
	for (const [term, count] of starts.entries()) {
		sum += count;
		starts[term] = sum;
	}
	const next = starts.slice();
	const documents = new Uint32Array(total);
	const filled = new Float32Array(valued ? total : 0);
	for (const [document, { terms, values }] of rows.entries()) {
		for (const [i, term] of terms.entries()) {
			const at = must(next[term]);
			documents[at] = document;
			if (values) filled[at] = must(values[i]);
			next[term] = at + 1;
		}
	}
	return { starts, documents, values: filled };
}

/** In how many documents a term occurs. */
export const frequencyOf = ({ starts }: Postings, term: number): number => must(starts[term + 1]) - must(starts[term]);

/** Adds `factor` times a term's values (1 each where there are none) to the scores of its documents. O(postings). */
export function accumulate(
	{ starts, documents, values }: Postings,
	term: number,
	factor: number,
	scores: Float64Array,
) {
	const end = must(starts[term + 1]);
	const valued = values.length > 0;
	for (let at = must(starts[term]); at < end; at++) {
		const document = must(documents[at]);
		scores[document] = must(scores[document]) + factor * (valued ? must(values[at]) : 1);
	}
}

export const bytesOf = ({ starts, documents, values }: Postings): number =>
	starts.byteLength + documents.byteLength + values.byteLength;
