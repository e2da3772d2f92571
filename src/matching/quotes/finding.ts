import type { Pack } from '../../corpus/pack/open';
import type { WordingRow } from '../../corpus/pack/sections';
import type { QuoteFinding } from '../match';
import { isPerson } from '../speakers';
import type { QuoteAlignment } from './align';
import type { Attribution } from './attribution';

/** What a finding is decided from. */
interface FindingFacts {
	alignment: QuoteAlignment;
	wording: WordingRow;
	/** Whether the statement's speaker is named about the quotation. */
	named: boolean;
	attribution: Attribution;
	joined: readonly string[];
}

/**
 * The finding, by the first rule that fits:
 * - *attribution differs*: the page clearly gives the words to another speaker of the pack;
 * - *spliced*: words of another statement, or of the same in another order, are joined in one quotation;
 * - *other translation*: a rendering has other words, or fewer inside, or a known variant is in another language than was
 *   spoken: where a translation has fewer words, none need be left out;
 * - *words changed*: words of the page between kept words, or in the place of a few at either end, are not the wording's;
 * - *inner cut*: words of the wording are missing between kept words;
 * - *trimmed*: words are missing only before or behind; *exact*: none are.
 *
 * What the page quotes beyond the wording decides nothing: the pack holds an excerpt.
 */
export function findingOf(pack: Pack, facts: FindingFacts): QuoteFinding {
	const { alignment, wording, joined } = facts;
	if (attributionDiffers(pack, facts)) return 'attribution-differs';
	if (joined.length > 0) return 'spliced';
	const isTranslation = pack.entry('statement', wording.statement)?.language !== wording.language;
	if (wording.kind === 'variant') return isTranslation ? 'other-translation' : 'words-changed';
	if (alignment.changed > 0) return isTranslation ? 'other-translation' : 'words-changed';
	if (alignment.innerCut > 0) return isTranslation ? 'other-translation' : 'inner-cut';
	return alignment.outerCut > 0 ? 'trimmed' : 'exact';
}

/**
 * Only where the page's words about the quotation name one other speaker, with a verb of saying in the right place, and
 * the statement's own speaker nowhere. A ministry and its own people speak for each other.
 */
function attributionDiffers(pack: Pack, { attribution, wording, named }: FindingFacts): boolean {
	const { speaker, rule } = attribution;
	if (!speaker || speaker === wording.speaker || named || rule === 'pronoun') return false;
	const [page, own] = [speaker, wording.speaker].map((id) => pack.metadata.speakers.find((known) => known.id === id));
	if (!page || !own) return false;
	return page.party !== own.party || (isPerson(page) && isPerson(own));
}
