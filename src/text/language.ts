import { type Scripts, scriptsOf } from './scripts';
import { STOP_WORDS } from './stem';
import { hashTerm, tokenise } from './tokenise';

/** As much of a text as is looked at, in UTF-16 units. */
const SAMPLE = 4000;

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

/** Function words by the hashes of their folded forms, as tokens have them. */
const functionWords = (language: string): ReadonlySet<number> =>
	new Set(Array.from(STOP_WORDS[language] ?? [], hashTerm));
const ENGLISH = functionWords('en');
const GERMAN = functionWords('de');

/**
 * The language of a text by its script and its function words: `en`, `de`, `ru`, `uk`, `zh`, or null where it is none
 * of them or too short to tell. Enough to choose a claim's facets when a page does not name its language. O(1): only the
 * beginning is looked at.
 */
export function guessLanguage(text: string, demand = OF_A_PAGE): string | null {
	const sample = text.slice(0, SAMPLE);
	if (BEYOND_LATIN.test(sample)) {
		const scripts = scriptsOf(sample);
		if (scripts.letters < demand.letters) return null;
		const share = (of: keyof Scripts) => scripts[of] / scripts.letters;
		if (share('han') > 0.3) return share('kana') > 0.05 ? null : 'zh';
		if (share('cyrillic') > 0.5) return share('ukrainian') > 0.01 ? 'uk' : 'ru';
	}
	const { hashes, length } = tokenise(sample);
	const hits = { en: 0, de: 0 };
	for (const hash of hashes) {
		if (ENGLISH.has(hash)) hits.en++;
		if (GERMAN.has(hash)) hits.de++;
	}
	const [language, other] = hits.de > hits.en ? (['de', 'en'] as const) : (['en', 'de'] as const);
	const isClear = hits[language] > demand.lead * hits[other] && hits[language] >= demand.share * length;
	return isClear && length >= demand.words ? language : null;
}

/** The primary tag of a language tag, or null: `de-AT` and `de_AT` give `de`. */
export function primaryTag(tag: string | null | undefined): string | null {
	const primary = /^\s*([a-z]{2,3})(?:[-_].*)?\s*$/i.exec(tag ?? '')?.[1]?.toLowerCase();
	return primary && primary !== 'und' ? primary : null;
}
