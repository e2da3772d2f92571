import { indexLines, searchLines } from '../../src/matching/quotes/search';
import { hashOf } from './quotes-altered';
import type { Line, Query } from './quotes-data';

/** How often the right line is found first. */
export interface SearchRow {
	/** Whether all transcripts are searched, or the one of the occasion that the sentence reports. */
	scope: 'all transcripts' | 'its transcript';
	part: 'all' | 'tuning' | 'held-out';
	class: Query['class'];
	queries: number;
	/** The first line is one of the gold lines. */
	line: number;
	/** The first line's passage (its statement: at most three consecutive lines) holds a gold line. */
	passage: number;
	/** As `passage`, or the first line has all that the gold lines have of the query's words: the same thing said elsewhere. */
	same: number;
}

interface Outcome {
	query: Query;
	line: boolean;
	passage: boolean;
	same: boolean;
}

const CLASSES = ['verbatim', 'near', 'partial', 'paraphrase'] as const;
const SCOPES = ['all transcripts', 'its transcript'] as const;

/** Searches all transcripts for the statements of the queries; P@1 by class, on both halves. Returns milliseconds per query too. */
export function benchSearch(lines: readonly Line[], queries: readonly Query[]): { rows: SearchRow[]; ms: number } {
	const index = indexLines(lines.map(({ doc, speaker, text }) => ({ occasion: doc, speaker, text })));
	const words = new Map(lines.map(({ id, text }) => [id, wordsOf(text)]));
	let ms = 0;
	const rows = SCOPES.flatMap((scope) => {
		const outcomes = queries.map((query): Outcome => {
			const start = performance.now();
			const report = { text: query.text, quoted: query.innerQuotes };
			const [first] = searchLines(index, scope === 'its transcript' ? { ...report, occasion: query.doc } : report, 1);
			if (scope === 'all transcripts') ms += (performance.now() - start) / queries.length;
			if (!first) return { query, line: false, passage: false, same: false };
			const isGold = (at: number) => query.gold.includes(lines[at]?.id ?? '');
			const found = Array.from({ length: first.passage.to - first.passage.from }, (_, i) => first.passage.from + i);
			const passage = found.some(isGold);
			const has = (ids: readonly string[]) =>
				sharedWords(
					query.text,
					ids.flatMap((id) => [...(words.get(id) ?? [])]),
				);
			const same = has(found.map((at) => lines[at]?.id ?? '')) >= has(query.gold);
			return { query, line: isGold(first.line), passage, same: passage || (same && query.class !== 'paraphrase') };
		});
		return (['all', 'tuning', 'held-out'] as const).flatMap((part) =>
			CLASSES.map((name): SearchRow => {
				const some = outcomes.filter(({ query }) => query.class === name && isIn(part, query));
				const share = (key: 'line' | 'passage' | 'same') => some.filter((outcome) => outcome[key]).length / some.length;
				return {
					scope,
					part,
					class: name,
					queries: some.length,
					line: share('line'),
					passage: share('passage'),
					same: share('same'),
				};
			}),
		);
	});
	return { rows, ms };
}

const isIn = (part: SearchRow['part'], { id }: Query): boolean =>
	part === 'all' || (hashOf(id) % 2 === 1) === (part === 'held-out');

const wordsOf = (text: string): Set<string> =>
	new Set(
		text
			.toLowerCase()
			.replace(/['’]/g, '')
			.match(/[\p{L}\p{N}]+/gu) ?? [],
	);

function sharedWords(query: string, words: readonly string[]): number {
	const known = new Set(words);
	return [...wordsOf(query)].filter((word) => known.has(word)).length;
}
