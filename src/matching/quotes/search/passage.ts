import { alignWords } from '../../../fingerprint';
import type { LineIndex } from './lines';
import type { WeightedQuery } from './query';

/** Consecutive lines `[from, to)` and how well they hold a query's words in order, 0 to 1. */
export interface AlignedPassage {
	from: number;
	to: number;
	score: number;
}

/** A statement spans at most this many lines. */
const MAX_LINES = 3;
/** Further lines must add at least this share of the query's weight. */
const LINE_COST = 0.03;
/** What a word counts more for standing in a run, at most, and the length of a run in which it does so fully. */
const RUN = { bonus: 0.6, words: 5 } as const;
/** Longer passages are no statement, and would make the alignment dear. */
const MAX_WORDS = 300;

/**
 * The best passage whose fullest line is `at`: aligned word by word with the query, weighed by rarity, contiguous runs
 * counting more. O(query words × words of the lines about).
 */
export function bestPassage(index: LineIndex, query: WeightedQuery, at: number): AlignedPassage {
	let best: AlignedPassage = { from: at, to: at + 1, score: 0 };
	for (let from = Math.max(0, at - MAX_LINES + 1); from <= at; from++) {
		for (let to = at + 1; to <= Math.min(from + MAX_LINES, index.lines.length); to++) {
			if (index.occasions[from] !== index.occasions[at] || index.occasions[to - 1] !== index.occasions[at]) continue;
			const score = alignedScore(index, query, { from, to, at });
			if (score > best.score) best = { from, to, score };
		}
	}
	return best;
}

function alignedScore(
	{ terms }: LineIndex,
	query: WeightedQuery,
	{ from, to, at }: { from: number; to: number; at: number },
): number {
	const words: number[] = [];
	const owners: number[] = [];
	for (let line = from; line < to; line++) {
		for (const term of terms[line] ?? []) {
			words.push(term);
			owners.push(line - from);
		}
	}
	if (words.length > MAX_WORDS || query.total === 0) return 0;
	const perLine: number[] = new Array(to - from).fill(0);
	let score = 0;
	for (const { op, entry, page } of alignWords(words, query.terms)) {
		if (op !== 'keep') continue;
		const length = entry[1] - entry[0];
		const factor = 1 + RUN.bonus * Math.min(1, (length - 1) / (RUN.words - 1));
		for (let i = 0; i < length; i++) {
			const weight = query.weights[page[0] + i] ?? 0;
			const owner = owners[entry[0] + i] ?? 0;
			perLine[owner] = (perLine[owner] ?? 0) + weight;
			score += weight * factor;
		}
	}
	const isFullest = (perLine[at - from] ?? 0) >= Math.max(...perLine);
	// Every line has its part, so that a passage is no longer than what it answers.
	if (!isFullest || perLine.some((weight) => weight === 0)) return 0;
	return (score / query.total - LINE_COST * (to - from - 1)) / (1 + RUN.bonus);
}
