import { StatementIndex } from '../../src/retrieval/statements/statement-index';
import { isAlike } from './quotes-alike';
import type { Line, Query } from './quotes-data';
import { WindowRanker } from './quotes-peer';

/** How often the right line is found first. */
export interface SearchRow {
	ranker: 'sidelight' | 'BM25 + LCS';
	/** Whether all transcripts are searched, or the one of the occasion that the sentence reports. */
	scope: 'all transcripts' | 'its transcript';
	class: Query['class'];
	queries: number;
	/** The first line is one of the gold lines. For the peer, which ranks windows alone, the window's first line. */
	line: number;
	/** The first window, of three lines, holds a gold line. */
	window: number;
	/** It holds none, but as many of the words in order as any passage that does: the words do not tell. */
	alike: number;
	/** Median milliseconds a search, over all classes. */
	median: number;
}

interface Found {
	line: number;
	from: number;
	to: number;
}
type Search = (query: Query, doc: string | undefined) => Found | undefined;

const CLASSES = ['verbatim', 'near', 'partial', 'paraphrase'] as const;
const SCOPES = ['all transcripts', 'its transcript'] as const;

/** Searches the transcripts for the statements that the queries report, and does what others do in the same run. */
export function benchSearch(lines: readonly Line[], queries: readonly Query[]): SearchRow[] {
	const index = new StatementIndex(lines.map(({ doc, speaker, text }) => ({ occasion: doc, speaker, text })));
	const peer = new WindowRanker(lines);
	const sidelight: Search = ({ text }, doc) => {
		const [found] = index.search(text, 1, doc);
		return found && { line: found.line, ...found.passage };
	};
	const others: Search = ({ text }, doc) => {
		const found = peer.first(text, doc);
		return found && { line: found.from, ...found };
	};
	return SCOPES.flatMap((scope) => [
		...measure('BM25 + LCS', scope, others, lines, queries),
		...measure('sidelight', scope, sidelight, lines, queries),
	]);
}

function measure(
	ranker: SearchRow['ranker'],
	scope: SearchRow['scope'],
	search: Search,
	lines: readonly Line[],
	queries: readonly Query[],
): SearchRow[] {
	const places = new Map(lines.map(({ id }, at) => [id, at]));
	const outcomes = queries.map((query) => {
		const start = performance.now();
		const found = search(query, scope === 'its transcript' ? query.doc : undefined);
		const ms = performance.now() - start;
		const isGold = (at: number) => query.gold.includes(lines[at]?.id ?? '');
		const window = found ? Array.from({ length: found.to - found.from }, (_, i) => found.from + i) : [];
		const isFound = window.some(isGold);
		const alike = found !== undefined && !isFound && isAlike(lines, places, query, found);
		return { query, ms, line: found !== undefined && isGold(found.line), window: isFound, alike };
	});
	const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
	const median = times[times.length >> 1] ?? 0;
	return CLASSES.map((name): SearchRow => {
		const some = outcomes.filter(({ query }) => query.class === name);
		const share = (key: 'line' | 'window' | 'alike') => some.filter((outcome) => outcome[key]).length / some.length;
		const shares = { line: share('line'), window: share('window'), alike: share('alike') };
		return { ranker, scope, class: name, queries: some.length, ...shares, median };
	});
}
