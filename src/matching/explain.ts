import type { Pack } from '../corpus/pack/open';
import type { Article } from '../text/article';
import { claimTable } from './claim-table';
import { type ExplainedVerdict, explainSentence } from './claims';
import { passesGate } from './gate';
import { besidePack } from './pack-page';
import { pageAt, preparePage } from './page';
import { matchQuotes } from './quotes/match-quotes';
import { findUnheld, type UnheldQuotation } from './quotes/unheld';

/** What the claim matcher made of one sentence of an article. */
export interface SentenceExplanation {
	sentence: string;
	/** Why no claim was looked at: the sentence's block has no known language, or nothing of the pack's subject. */
	page: 'looked-at' | 'no-language' | 'outside-subject';
	/** Claims whose anchor the sentence has, the likeliest first. Claims without their anchor were never looked at. */
	claims: ExplainedVerdict[];
}

/** Why the sentences of an article did or did not match, for one pack. O(words × claims anchored). */
export function explainSentences(article: Article, pack: Pack): SentenceExplanation[] {
	const page = besidePack(preparePage(article), pack);
	const isOpen = passesGate(page);
	return article.sentences.map((sentence) => {
		const own = pageAt(page, sentence.start);
		const looked = own.language === null ? 'no-language' : isOpen ? 'looked-at' : 'outside-subject';
		const table = own.language !== null && isOpen ? claimTable(pack, own.language) : null;
		return {
			sentence: article.text.slice(sentence.start, sentence.end),
			page: looked,
			claims: table ? explainSentence(own, table, sentence).sort(likeliest) : [],
		};
	});
}

const likeliest = (a: ExplainedVerdict, b: ExplainedVerdict): number =>
	Number(a.refusal !== null) - Number(b.refusal !== null) || b.hits.core - a.hits.core || b.share - a.share;

/** Quotations that an article gives to a speaker of the pack and that the pack does not hold. They get no note. */
export function explainQuotations(article: Article, pack: Pack): UnheldQuotation[] {
	const page = besidePack(preparePage(article), pack);
	return findUnheld(page, matchQuotes(page));
}
