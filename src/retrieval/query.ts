import { termAt, tokenise } from '../text/tokenise';
import type { Collection } from './collection';
import { wordsOfCompound } from './compounds';
import { partsOf } from './query-parts';
import { gramsOf } from './terms';
import type { Weights } from './weights';

/** A sentence in the terms of a collection. */
interface Query {
	/** Number of a term → how much it counts, in the order of numbers. */
	terms: [term: number, weight: number][];
	/** Numbers of the grams of sentence and hashtags, each once, ascending. */
	grams: number[];
	/** How many more grams there are that no claim has. */
	unknownGrams: number;
}

/**
 * Reads a sentence for ranking. Each term counts once, by the best place it stands in: 1 in the sentence (more where
 * it is repeated), the weights of `part` in a hashtag, a handle and the attribution. Terms that no claim has are left
 * out. O(n).
 */
export function readQuery(sentence: string, collection: Collection, { part, repetition }: Weights): Query {
	const parts = partsOf(sentence);
	const reader = new QueryReader(collection);
	const counts = new Map<number, number>();
	for (const word of foldedWords(parts.text)) {
		const term = reader.read(word, true);
		if (term !== undefined) counts.set(term, (counts.get(term) ?? 0) + 1);
	}
	const weights = new Map<number, number>();
	for (const [term, count] of counts) weights.set(term, 1 + repetition * Math.log(count));
	const addAll = (words: readonly string[], weight: number, byLetter: boolean) => {
		for (const word of words) {
			const term = reader.read(word, byLetter);
			if (term !== undefined && !counts.has(term)) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
		}
	};
	for (const hashtag of parts.hashtags) addAll(reader.wordsIn(hashtag), part.hashtag, true);
	for (const handle of parts.handles) addAll(reader.wordsIn(handle), part.handle, false);
	addAll(foldedWords(parts.author), part.author, false);
	addAll(reader.wordsIn(parts.authorHandle), part.authorHandle, false);
	return { terms: [...weights].sort(([a], [b]) => a - b), ...reader.letters() };
}

/** The words of a text as they are compared. */
function foldedWords(text: string): string[] {
	const tokens = tokenise(text);
	return Array.from({ length: tokens.length }, (_, i) => termAt(tokens, i));
}

class QueryReader {
	private readonly grams = new Set<number>();
	private readonly unknown = new Set<number>();

	constructor(private readonly collection: Collection) {}

	/** The number of a word's term, if claims have it. `byLetter` says whether its letters count as well. */
	read(folded: string, byLetter: boolean): number | undefined {
		const { analyser, terms, grams } = this.collection;
		const term = analyser.term(folded);
		if (term === '') return undefined;
		if (byLetter) {
			for (const gram of gramsOf(folded)) {
				const number = grams.find(gram);
				if (number === undefined) this.unknown.add(gram);
				else this.grams.add(number);
			}
		}
		return terms.find(term);
	}

	/** The words of a hashtag or handle, and the whole of it: `MeToo` is a word of its own. */
	wordsIn(compound: string): string[] {
		const { wordFrequencies, claims } = this.collection;
		const whole = foldedWords(compound);
		const words = wordsOfCompound(compound, wordFrequencies, claims.length).flatMap(foldedWords);
		const [first, ...others] = whole;
		return first !== undefined && others.length === 0 && wordFrequencies.has(first) ? [...words, first] : words;
	}

	letters(): { grams: number[]; unknownGrams: number } {
		return { grams: [...this.grams].sort((a, b) => a - b), unknownGrams: this.unknown.size };
	}
}
