import { termAt, tokenise } from '../../src/text/tokenise';
import type { Line } from './quotes-data';

/** Lines of a window. */
const WINDOW = 3;
/** Windows that are aligned. */
const CANDIDATES = 100;
const K1 = 1.2;
const B = 0.75;

/**
 * What others do to find a statement: BM25 over windows of three lines, and of the best hundred the one that shares
 * the longest common subsequence of words with the sentence, equals by BM25. Words as they are, without stems.
 */
export class WindowRanker {
	private readonly words: string[][];
	private readonly postings = new Map<string, Map<number, number>>();
	private readonly averageLength: number;

	constructor(private readonly lines: readonly Line[]) {
		const perLine = lines.map(({ text }) => wordsOf(text));
		this.words = lines.map((_, at) => perLine.slice(at, this.end(at)).flat());
		for (const [at, words] of this.words.entries()) {
			for (const word of words) {
				const list = this.postings.get(word) ?? new Map<number, number>();
				this.postings.set(word, list.set(at, (list.get(at) ?? 0) + 1));
			}
		}
		this.averageLength = this.words.reduce((sum, { length }) => sum + length, 0) / lines.length;
	}

	/** The first line of the best window and the end of it; undefined where no window has a word of the sentence. */
	first(sentence: string, doc?: string): { from: number; to: number } | undefined {
		const query = wordsOf(sentence);
		const scores = new Float64Array(this.lines.length);
		for (const word of new Set(query)) {
			const list = this.postings.get(word) ?? new Map<number, number>();
			const rarity = Math.log(1 + (this.lines.length - list.size + 0.5) / (list.size + 0.5));
			for (const [at, times] of list) {
				if (doc !== undefined && this.lines[at]?.doc !== doc) continue;
				const length = (this.words[at]?.length ?? 0) / this.averageLength;
				scores[at] = (scores[at] ?? 0) + (rarity * times * (K1 + 1)) / (times + K1 * (1 - B + B * length));
			}
		}
		const ranked = Array.from(scores.keys()).filter((at) => (scores[at] ?? 0) > 0);
		ranked.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
		const shared = ranked
			.slice(0, CANDIDATES)
			.map((at) => ({ at, length: commonSubsequence(query, this.words[at] ?? []) }));
		const [best] = shared.sort((a, b) => b.length - a.length);
		return best && { from: best.at, to: this.end(best.at) };
	}

	private end(at: number): number {
		let end = at + 1;
		while (end < at + WINDOW && this.lines[end]?.doc === this.lines[at]?.doc) end++;
		return end;
	}
}

function wordsOf(text: string): string[] {
	const tokens = tokenise(text);
	return Array.from({ length: tokens.length }, (_, i) => termAt(tokens, i));
}

function commonSubsequence(a: readonly string[], b: readonly string[]): number {
	let row = new Uint32Array(b.length + 1);
	for (const word of a) {
		const next = new Uint32Array(b.length + 1);
		for (let j = 1; j <= b.length; j++) {
			next[j] = word === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
