import { STOP_WORDS } from './stem';
import { termAt, tokenise } from './tokenise';

/** As much of a text as is looked at, in UTF-16 units. */
const SAMPLE = 4000;
/** Least share of words that must be a language's function words, and how far it must be ahead of the other language. */
const LEAST = { share: 0.12, lead: 1.5 } as const;

/**
 * The language of a text by its script and its function words: `en`, `de`, `ru`, `uk`, `zh`, or null where it is none
 * of them or too short to tell. Enough to choose a claim's facets when a page does not name its language.
 */
export function guessLanguage(text: string): string | null {
	const sample = text.slice(0, SAMPLE);
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	if (letters === 0) return null;
	const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / letters;
	if (share(/\p{Script=Han}/gu) > 0.3) return share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.05 ? null : 'zh';
	if (share(/\p{Script=Cyrillic}/gu) > 0.5) return share(/[іїєґ]/giu) > 0.01 ? 'uk' : 'ru';
	const tokens = tokenise(sample);
	const hits = { en: 0, de: 0 };
	for (let i = 0; i < tokens.length; i++) {
		const term = termAt(tokens, i);
		if (STOP_WORDS.en?.has(term)) hits.en++;
		if (STOP_WORDS.de?.has(term)) hits.de++;
	}
	const [language, other] = hits.de > hits.en ? (['de', 'en'] as const) : (['en', 'de'] as const);
	const isClear = hits[language] > LEAST.lead * hits[other] && hits[language] >= LEAST.share * tokens.length;
	return isClear ? language : null;
}
