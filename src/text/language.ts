import { TEXT } from '../languages';
import { listed } from '../languages/word-lists';
import { type Scripts, scriptsOf } from './scripts';
import { hashTerm, tokenise } from './tokenise';

/** As much of a text as is looked at, in UTF-16 units. */
const MOST_CHARACTERS = 4000;

/** What a text must show to be taken for a language: the share of its words that are function words of it, and how far ahead of the other. */
export interface Demand {
	share: number;
	lead: number;
	/** Fewer words, or letters of a script, say nothing. */
	words: number;
	letters: number;
}

/** A character of another script than Latin: where there is none, letters need not be counted. */
const BEYOND_LATIN = /[\u0370-\u1dff\u2e80-\uffff]/;

const OF_A_PAGE: Demand = { share: 0.12, lead: 1.5, words: 0, letters: 1 };

/** Languages that function words tell, which are hashed as tokens are. */
const BY_WORDS = Object.entries(TEXT).flatMap(([language, { toldByWords, functionWords }]) =>
	toldByWords ? [{ language, words: new Set(listed(functionWords).map(hashTerm)) }] : [],
);

/**
 * The language of a text by its script and its function words: `en`, `de`, `ru`, `uk`, `zh`, or null where it is none
 * of them or too short to tell. Enough to choose a claim's facets when a page does not name its language. O(1): only the
 * beginning is looked at.
 */
export function guessLanguage(text: string, demand = OF_A_PAGE): string | null {
	const sample = text.slice(0, MOST_CHARACTERS);
	if (BEYOND_LATIN.test(sample)) {
		const scripts = scriptsOf(sample);
		if (scripts.letters < demand.letters) return null;
		const share = (of: keyof Scripts) => scripts[of] / scripts.letters;
		if (share('han') > 0.3) return share('kana') > 0.05 ? null : 'zh';
		if (share('cyrillic') > 0.5) return share('ukrainian') > 0.01 ? 'uk' : 'ru';
	}
	const { hashes, length } = tokenise(sample);
	const counted = BY_WORDS.map(({ language, words }) => {
		let hits = 0;
		for (const hash of hashes) if (words.has(hash)) hits++;
		return { language, hits };
	}).sort((a, b) => b.hits - a.hits);
	const [best, next] = counted;
	const isClear = best && best.hits > demand.lead * (next?.hits ?? 0) && best.hits >= demand.share * length;
	return isClear && length >= demand.words ? best.language : null;
}

/** The primary tag of a language tag, or null: `de-AT` and `de_AT` give `de`. */
export function primaryTag(tag: string | null | undefined): string | null {
	const primary = /^([a-z]{2,3})(?:[-_].*)?$/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase();
	return primary && primary !== 'und' ? primary : null;
}
