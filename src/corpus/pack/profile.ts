import type { MatchedLanguage } from '../../languages/language';
import { functionWordsOf, stem } from '../../text/stem';
import { termAt, tokenise } from '../../text/tokenise';
import type { Claim } from '../schema/claim';

/** Weights never rise above this, so that one rare word cannot carry a sentence. */
const MAX_WEIGHT = 4;

/** What a stem of a near-miss counts against the claim, in units of its rarity. */
const NEAR_MISS_PENALTY = 1;

/** The stems of a text that carry meaning, each once. */
export function contentStems(text: string, language: string): Set<string> {
	const stops = functionWordsOf(language);
	const tokens = tokenise(text);
	const stems = new Set<string>();
	for (let i = 0; i < tokens.length; i++) {
		const term = termAt(tokens, i);
		if (term !== '' && !stops.has(term)) stems.add(stem(term));
	}
	return stems;
}

/** What makes a claim's point in a language: its variants, and in English its own wording. */
export const ownTexts = (claim: Claim, language: MatchedLanguage): string[] => [
	...(language === 'en' ? [claim.canonical] : []),
	...(claim.variants[language] ?? []),
];

/** Texts of all claims of one language, from which the rarity of a stem is learnt. */
export function rarities(texts: readonly string[], language: string): Map<string, number> {
	const frequency = new Map<string, number>();
	for (const text of texts) {
		for (const item of contentStems(text, language)) frequency.set(item, (frequency.get(item) ?? 0) + 1);
	}
	const rarity = new Map<string, number>();
	for (const [item, count] of frequency) rarity.set(item, Math.min(MAX_WEIGHT, Math.log2(1 + texts.length / count)));
	return rarity;
}

/**
 * A claim's profile: stem → weight. Stems of the claim's own words and variants weigh what they are worth as evidence
 * (inverse document frequency over the pack's claims; Spärck Jones 1972); stems that occur in its near-misses but in
 * none of its variants weigh against it. Rounded, so that the same sources give the same bytes.
 */
export function learnProfile(
	own: readonly string[],
	nearMisses: readonly string[],
	rarity: ReadonlyMap<string, number>,
	language: string,
): Record<string, number> {
	const weights = new Map<string, number>();
	for (const text of own) {
		for (const item of contentStems(text, language)) weights.set(item, rarity.get(item) ?? MAX_WEIGHT);
	}
	for (const text of nearMisses) {
		for (const item of contentStems(text, language)) {
			if (!weights.has(item)) weights.set(item, -NEAR_MISS_PENALTY * (rarity.get(item) ?? MAX_WEIGHT));
		}
	}
	const sorted = [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(sorted.map(([item, weight]) => [item, Math.round(weight * 100) / 100]));
}
