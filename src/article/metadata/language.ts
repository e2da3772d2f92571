/** Commonest short words, which nearly every paragraph of the language has. */
const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
	en: new Set('the of and to in that is was for it with as his on be at by had not are but from have they'.split(' ')),
	de: new Set(
		'der die und das den von ist nicht mit dem des auch auf für im eine sich dass ein wird sind als'.split(' '),
	),
	ru: new Set('и в не на что с по это как из у за от к для но его то так же был только или мы они'.split(' ')),
	uk: new Set('і в не на що з та у за до це як від про для але його є або ми вони які який був також'.split(' ')),
};

const HAN = /\p{Script=Han}/gu;
const KANA_OR_HANGUL = /[\u3040-\u30ff\uac00-\ud7af]/;
/** How much of the text is looked at, in characters. */
const SAMPLE = 4_000;
/** Least share of words that must be a language's stop words, and how far it must be ahead of the next language. */
const LEAST = { share: 0.12, lead: 1.5 } as const;

/** The primary tag of a language tag, or null: `de-AT` and `de_AT` give `de`. */
export function primaryTag(tag: string | null | undefined): string | null {
	const primary = /^\s*([a-z]{2,3})(?:[-_].*)?\s*$/i.exec(tag ?? '')?.[1]?.toLowerCase();
	return primary && primary !== 'und' ? primary : null;
}

/** A text's language if it is clearly English, German, Russian, Ukrainian or Chinese; null otherwise. O(1): a sample is read. */
export function guessLanguage(text: string): string | null {
	const sample = text.slice(0, SAMPLE).toLowerCase();
	const han = sample.match(HAN)?.length ?? 0;
	if (han > 0.3 * sample.length && !KANA_OR_HANGUL.test(sample)) return 'zh';
	const words = sample.match(/\p{L}+/gu) ?? [];
	const counts = Object.entries(STOP_WORDS)
		.map(([language, stopWords]) => ({ language, count: words.filter((word) => stopWords.has(word)).length }))
		.sort((a, b) => b.count - a.count);
	const [first, second] = counts;
	if (!first || first.count < LEAST.share * words.length || first.count === 0) return null;
	return first.count > LEAST.lead * (second?.count ?? 0) ? first.language : null;
}
