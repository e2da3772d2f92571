import type { LineIndex } from './lines';
import type { WeightedQuery } from './query';

/** What a line has of a query, before words are aligned: shares of the query's weight. */
export interface RoughScores {
	/** BM25 with each word counted once, as lines are single sentences. */
	line: Float32Array;
	/** Weight of the query's words in the line and, less, in the lines about it: statements span lines. */
	near: Float32Array;
	/** Per occasion: how much it is about the query's words at all. */
	occasion: number[];
}

/** BM25's saturation, and how much longer lines are marked down. */
const K1 = 1.2;
const B = 0.5;
/** What a word counts in a line so far away. */
const NEAR = [1, 0.6, 0.4, 0.28] as const;
/** The same for whole occasions, which are long and so saturate less. */
const OCCASION = { k1: 1.2, b: 0.75 } as const;

/** Scores all lines that have any word of the query, or stand near one. O(postings of the query's words). */
export function roughScores(index: LineIndex, query: WeightedQuery): RoughScores {
	const count = index.lines.length;
	const line = new Float32Array(count);
	const near = new Float32Array(count);
	const credit = new Float32Array(count);
	for (const [term, weight] of query.distinct) {
		const list = index.postings[term] ?? [];
		for (const at of list) {
			const length = (index.terms[at]?.length ?? 0) / index.averageLength;
			line[at] = (line[at] ?? 0) + (weight * (K1 + 1)) / (1 + K1 * (1 - B + B * length)) / query.distinctTotal;
			about(index, at, (neighbour, share) => {
				if (share > (credit[neighbour] ?? 0)) credit[neighbour] = share;
			});
		}
		for (const at of list) {
			about(index, at, (neighbour) => {
				near[neighbour] = (near[neighbour] ?? 0) + (weight * (credit[neighbour] ?? 0)) / query.distinctTotal;
				credit[neighbour] = 0;
			});
		}
	}
	return { line, near, occasion: occasionScores(index, query) };
}

/** The line and those about it on the same occasion, each with what a word counts there. */
function about({ occasions, lines }: LineIndex, at: number, visit: (line: number, share: number) => void): void {
	const reach = NEAR.length - 1;
	for (let i = Math.max(0, at - reach); i <= Math.min(lines.length - 1, at + reach); i++) {
		if (occasions[i] === occasions[at]) visit(i, NEAR[Math.abs(i - at)] ?? 0);
	}
}

function occasionScores({ occasionWords, lines, averageLength }: LineIndex, query: WeightedQuery): number[] {
	const count = occasionWords.length;
	const average = (lines.length * averageLength) / count;
	const scores = occasionWords.map(() => 0);
	for (const [term, weight] of query.distinct) {
		const having = occasionWords.filter(({ counts }) => counts.has(term)).length;
		const rarity = Math.log(1 + (count - having + 0.5) / (having + 0.5));
		occasionWords.forEach(({ counts, length }, i) => {
			const times = counts.get(term) ?? 0;
			const norm = OCCASION.k1 * (1 - OCCASION.b + (OCCASION.b * length) / average);
			scores[i] = (scores[i] ?? 0) + ((times / (times + norm)) * rarity * weight) / query.distinctTotal;
		});
	}
	return scores;
}
