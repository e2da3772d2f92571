import { stem } from '../../../text/stem';
import { termAt, tokenise } from '../../../text/tokenise';
import { spellingOf } from '../same-word';

/** A line of what somebody said: a sentence of a speech, or a statement of a pack. */
export interface SpokenLine {
	/** Lines of one occasion stand together and in order. */
	occasion: string;
	speaker: string;
	text: string;
}

/** Lines made ready for searching: their words as numbers, and where each word stands. */
export interface LineIndex {
	lines: readonly SpokenLine[];
	/** Stem → number. */
	vocabulary: ReadonlyMap<string, number>;
	/** Per line: the numbers of its words, in order. */
	terms: readonly Uint32Array[];
	/** Per number: the lines that have the word, ascending, each once. */
	postings: readonly (readonly number[])[];
	/** Per line: the number of its occasion. */
	occasions: Uint32Array;
	/** Per occasion: how often it has each word, and its length in words. */
	occasionWords: readonly { counts: ReadonlyMap<number, number>; length: number }[];
	/** Per line: the last name of its speaker, folded. */
	names: readonly string[];
	/** Words of a line on average. */
	averageLength: number;
}

/** Stems of a text's words in order, spelling variants folded. */
export function stemsOf(text: string): string[] {
	const tokens = tokenise(text);
	return Array.from({ length: tokens.length }, (_, i) => stem(spellingOf(termAt(tokens, i))));
}

/** The last word of a name as it is compared: `MR. ROMNEY` and `Mitt Romney` are `romney`. */
export function lastName(speaker: string): string {
	const tokens = tokenise(speaker);
	return tokens.length === 0 ? '' : termAt(tokens, tokens.length - 1);
}

/** Indexes lines. O(words) time and memory. */
export function indexLines(lines: readonly SpokenLine[]): LineIndex {
	const vocabulary = new Map<string, number>();
	const postings: number[][] = [];
	const occasionIds = new Map<string, number>();
	const occasionWords: { counts: Map<number, number>; length: number }[] = [];
	const occasions = new Uint32Array(lines.length);
	let words = 0;
	const terms = lines.map((line, at) => {
		const occasion = occasionIds.get(line.occasion) ?? occasionIds.size;
		occasionIds.set(line.occasion, occasion);
		occasions[at] = occasion;
		const own = occasionWords[occasion] ?? { counts: new Map(), length: 0 };
		occasionWords[occasion] = own;
		const ids = Uint32Array.from(stemsOf(line.text), (word) => {
			const id = vocabulary.get(word) ?? vocabulary.size;
			vocabulary.set(word, id);
			return id;
		});
		for (const id of ids) {
			const list = postings[id] ?? [];
			postings[id] = list;
			if (list.at(-1) !== at) list.push(at);
			own.counts.set(id, (own.counts.get(id) ?? 0) + 1);
		}
		own.length += ids.length;
		words += ids.length;
		return ids;
	});
	return {
		lines,
		vocabulary,
		terms,
		postings,
		occasions,
		occasionWords,
		names: lines.map(({ speaker }) => lastName(speaker)),
		averageLength: words / Math.max(1, lines.length),
	};
}
