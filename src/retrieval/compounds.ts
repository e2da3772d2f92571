import { must } from '../text/must';

/** In how many texts of the collection a folded word occurs. */
type WordFrequencies = ReadonlyMap<string, number>;

/** Compounds longer than this many letters are left whole: nobody writes them to be read. */
const MOST_LETTERS_OF_COMPOUND = 40;
/** The longest word that a compound is cut into. */
const MOST_LETTERS_OF_WORD = 20;
/** Words that fewer texts know are typing errors as often as words. */
const LEAST_TEXTS = 2;
/** A compound that is itself a word of so many texts is not cut. */
const WHOLE_FROM_TEXTS = 3;
/** What each cut costs, in natural logarithms of probability: against `an` + `other`. */
const COST_OF_CUT = 2;

/**
 * The words that a hashtag or handle is made of: `AustralianFires` → Australian, Fires; `IlhanMN` → Ilhan, MN;
 * `australianfires` → australian, fires, where the collection knows these words. Cut first where the case changes or
 * digits begin, then by the likeliest segmentation under a model of single words (P. Norvig, "Natural Language Corpus
 * Data", 2009), with the collection's own words as the dictionary.
 */
export function wordsOfCompound(compound: string, frequencies: WordFrequencies, texts: number): string[] {
	const parts = compound
		.replace(/_/g, ' ')
		.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
		.split(' ')
		.filter((part) => part !== '');
	return parts.flatMap((part) => segment(part.toLowerCase(), frequencies, texts));
}

/** The likeliest segmentation of lower-case `letters`; whole where there is none. O(length · MOST_LETTERS_OF_WORD). */
function segment(letters: string, frequencies: WordFrequencies, texts: number): string[] {
	const { length } = letters;
	if (length > MOST_LETTERS_OF_COMPOUND || (frequencies.get(letters) ?? 0) >= WHOLE_FROM_TEXTS) return [letters];
	const best = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
	const from = new Uint8Array(length + 1);
	best[0] = 0;
	for (const [start, before] of best.entries()) {
		if (before === Number.NEGATIVE_INFINITY) continue;
		for (let end = start + 1; end <= Math.min(length, start + MOST_LETTERS_OF_WORD); end++) {
			const known = frequencies.get(letters.slice(start, end)) ?? 0;
			// Words of one and two letters would fit anywhere, so they must be common.
			if (known < (end - start < 3 ? texts / 100 : LEAST_TEXTS)) continue;
			const value = before + Math.log(known / texts) - COST_OF_CUT;
			if (value > must(best[end])) {
				best[end] = value;
				from[end] = start;
			}
		}
	}
	if (best[length] === Number.NEGATIVE_INFINITY) return [letters];
	const words: string[] = [];
	for (let end = length; end > 0; end = must(from[end])) words.unshift(letters.slice(from[end], end));
	// More than a word for every three letters: chance, not language.
	return words.length * 3 > length ? [letters] : words;
}
