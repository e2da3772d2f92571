import type { Pack } from '../../corpus/pack/open';
import { contentStems, learnProfile, ownTexts, rarities } from '../../corpus/pack/profile';
import type { Claim } from '../../corpus/schema/claim';
import type { MatchedLanguage } from '../../languages/language';

/**
 * Makes an opened pack forget one example at a time: the claim's profile is learnt again without it, and stems that no
 * other example has leave the vocabulary. How rare a stem is stays as learnt from all examples; one sentence among
 * hundreds hardly moves it. The result of a call puts things back.
 */
export function withoutText(pack: Pack, claims: readonly Claim[], language: MatchedLanguage) {
	const all = claims.flatMap((claim) => [...ownTexts(claim, language), ...(claim.nearMisses[language] ?? [])]);
	const rarity = rarities(all, language);
	const uses = new Map<string, number>();
	for (const text of claims.flatMap((claim) => ownTexts(claim, language))) {
		for (const stem of contentStems(text, language)) uses.set(stem, (uses.get(stem) ?? 0) + 1);
	}
	return (claim: Claim, left: string): (() => void) => {
		const known = pack.claims(language);
		const rows = Array.from({ length: known?.length ?? 0 }, (_, i) => known?.row(i)).filter(
			(row) => row?.claim === claim.id,
		);
		const [first] = rows;
		if (!known || !first) return () => undefined;
		const { vocabulary } = known;
		const { profile } = first;
		const others = (texts: readonly string[]) => texts.filter((text) => text !== left);
		const nearMisses = claim.nearMisses[language] ?? [];
		const learnt = learnProfile(others(ownTexts(claim, language)), others(nearMisses), rarity, language);
		for (const row of rows) if (row) row.profile = learnt;
		if (!nearMisses.includes(left)) {
			const alone = new Set([...contentStems(left, language)].filter((stem) => uses.get(stem) === 1));
			known.vocabulary = { has: (stem) => vocabulary.has(stem) && !alone.has(stem) };
		}
		return () => {
			for (const row of rows) if (row) row.profile = profile;
			known.vocabulary = vocabulary;
		};
	};
}
