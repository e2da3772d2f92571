import type { Claim, Facets } from '../../corpus/schema/claim';
import { matchingWords } from '../../languages';
import { MATCHED_LANGUAGES } from '../../languages/language';
import type { Article } from '../../text/article';
import { findList } from '../drift/find-words';
import { besidePack, type PackPage } from '../pack-page';
import { preparePage, shareToken } from '../page';
import { claimWordsIn } from './claim-words';

/** Share of its wordings with a negation from which on a point is a denial as a whole, whatever word it stands at. */
const NEGATIVE_SHARE = 0.5;

const known = new WeakMap<Facets, ReadonlySet<string> | null>();

/**
 * The words of a point that its own wordings put with a negation, as stems: "Russia demands that Ukraine never *joins*". One
 * that stands there in a sentence denies nothing. Learnt from its variants, once; null where the claim has none.
 */
export function negatedStems(
	page: PackPage,
	claim: Claim,
	facets: Facets,
	language: string,
): ReadonlySet<string> | null {
	const matched = MATCHED_LANGUAGES.find((tag) => tag === language);
	const cues = matchingWords(language)?.stance;
	const variants = matched && claim.variants[matched];
	if (!variants || !cues) return null;
	const before = known.get(facets);
	if (before !== undefined) return before;
	const answer = learn(matched === 'en' ? [claim.canonical, ...variants] : variants);
	known.set(facets, answer);
	return answer;

	function learn(texts: readonly string[]): Set<string> | null {
		const stems = new Set<string>();
		let negative = 0;
		for (const text of texts) {
			const own = besidePack(preparePage(unread(text, language)), page.pack);
			const range = { from: 0, to: own.tokens.length };
			const words = claimWordsIn(own, claim, facets, range).own;
			for (const cue of cues ? findList(own, cues.negation, range) : []) {
				if (words.some((word) => shareToken(word, cue))) continue;
				negative++;
				const next = words.find((word) => word.from >= cue.to);
				if (next) stems.add(own.stem(next.from));
			}
		}
		return negative > NEGATIVE_SHARE * texts.length ? null : stems;
	}
}

/** A text as an article of which only the words are looked at. */
const unread = (text: string, language: string): Article => ({
	...{ title: null, byline: null, published: null, siteName: null, url: null },
	...{ text, language, blocks: [], sentences: [], quotations: [] },
});
