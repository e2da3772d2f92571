import type { Claim, Facets } from '../../corpus/schema/claim';
import { matchingWords } from '../../languages';
import { MATCHED_LANGUAGES } from '../../languages/language';
import type { Article } from '../../text/article';
import { findList } from '../drift/find-words';
import { besidePack, type PackPage } from '../pack-page';
import { preparePage, shareToken } from '../page';
import { claimWordsIn } from './claim-words';

/** Share of its variants with a negation from which on a point has one itself: "Russia demands that Ukraine never joins". */
const NEGATIVE_SHARE = 0.25;

const known = new WeakMap<Facets, boolean>();

/** Whether a point is itself put with a negation, so that one in a sentence denies nothing. Learnt from its variants, once. */
export function isNegativePoint(page: PackPage, claim: Claim, facets: Facets, language: string): boolean {
	const answer = known.get(facets) ?? learn(page, claim, facets, language);
	known.set(facets, answer);
	return answer;
}

/** A text as an article of which only the words are looked at. */
const unread = (text: string, language: string): Article => ({
	...{ title: null, byline: null, published: null, siteName: null, url: null },
	...{ text, language, blocks: [], sentences: [], quotations: [] },
});

function learn(page: PackPage, claim: Claim, facets: Facets, language: string): boolean {
	const matched = MATCHED_LANGUAGES.find((tag) => tag === language);
	const cues = matchingWords(language)?.stance;
	const variants = matched && claim.variants[matched];
	if (!variants || !cues) return true;
	const texts = matched === 'en' ? [claim.canonical, ...variants] : variants;
	const negative = texts.filter((text) => {
		const own = besidePack(preparePage(unread(text, language)), page.pack);
		const range = { from: 0, to: own.tokens.length };
		const words = claimWordsIn(own, claim, facets, range).own;
		return findList(own, cues.negation, range).some((cue) => !words.some((word) => shareToken(word, cue)));
	});
	return negative.length > NEGATIVE_SHARE * texts.length;
}
