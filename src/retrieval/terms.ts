import { functionWordsOf, stem } from '../text/stem';
import { hashTerm } from '../text/tokenise';
import { stemEnglish } from './stem-english';

/** Characters of a gram: long enough to be rare, short enough that one wrong letter spoils four of them at most. */
const CHARACTERS_OF_GRAM = 4;

/** Turns folded words into what is compared. One for each language of a collection. */
export interface Analyser {
	/** The term that a folded word counts as; empty where it says nothing about a subject. */
	term(folded: string): string;
	isStopWord(folded: string): boolean;
	/** What inflected forms of a folded word have in common, function words included. */
	stem(folded: string): string;
}

/**
 * The analyser for `language`: Porter2 stems for English, stems of six letters for all others (see `stem`). Where the
 * language is not known (null) no word is dropped; rarity alone tells function words from the rest.
 */
export function analyserFor(language: string | null): Analyser {
	const stops = functionWordsOf(language);
	const stemmed = language === 'en' ? stemEnglish : stem;
	const isStopWord = (folded: string) => folded === '' || stops.has(folded);
	return { isStopWord, stem: stemmed, term: (folded) => (isStopWord(folded) ? '' : stemmed(folded)) };
}

/**
 * A word's runs of four characters, its ends marked, each as its 32-bit hash: `moon` → `^moo`, `moon`, `oon$`. They
 * tell that `Soleimani` and `Suleimani` are one name and that `minecraft` is in `minecrafters`, which whole words
 * cannot (character n-grams: P. McNamee & J. Mayfield 2004).
 */
export function gramsOf(folded: string): number[] {
	const marked = `^${folded}$`;
	const grams: number[] = [];
	for (let at = 0; at + CHARACTERS_OF_GRAM <= marked.length; at++)
		grams.push(hashTerm(marked.slice(at, at + CHARACTERS_OF_GRAM)));
	return grams.length > 0 ? grams : [hashTerm(marked)];
}
