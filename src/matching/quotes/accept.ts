import type { WordingRow } from '../../corpus/pack/sections';
import { functionWordsOf } from '../../text/stem';
import { THRESHOLDS, tokensPerWord } from '../thresholds';
import type { QuoteAlignment } from './align';
import { termOf, type WordList } from './word-list';

/** A rule by which a quotation is accepted as a statement's, and the scores that it asked for. */
export interface Acceptance {
	rule: 'contiguous-words' | 'aligned-words' | 'words-and-speaker';
	contiguousWords: number;
	keptWords: number | null;
	share: number;
}

/** What besides the alignment decides whether a quotation is a statement's. */
interface Circumstances {
	wording: WordingRow;
	words: WordList;
	/** Whether the statement's speaker is named about the quotation, by name, role or pronoun. */
	named: boolean;
	quoted: boolean;
	pieces: number;
}

/** The first rule that the alignment satisfies, or null. Each needs two things that seldom meet by chance. */
export function accept(alignment: QuoteAlignment, circumstances: Circumstances): Acceptance | null {
	const { wording, words, named, quoted, pieces } = circumstances;
	const unit = tokensPerWord(wording.language);
	const { kept, longest, share, changed } = alignment;
	const tells = (content: number, rare: number): boolean =>
		contentWords(alignment, words, wording.language) >= content && rareWords(alignment, wording) >= rare;
	if (!quoted) {
		const unmarked: Acceptance = {
			rule: 'contiguous-words',
			contiguousWords: THRESHOLDS.quoteWordsUnmarked * unit,
			keptWords: null,
			share: THRESHOLDS.quoteShare / 2,
		};
		const isQuoted = satisfies(alignment, unmarked) && tells(THRESHOLDS.quoteContent, THRESHOLDS.quoteRareUnmarked);
		return isQuoted ? unmarked : null;
	}
	const inLonger: Acceptance = {
		rule: 'contiguous-words',
		contiguousWords: THRESHOLDS.quoteWordsInLonger * unit,
		keptWords: null,
		share: THRESHOLDS.quoteShare / 2,
	};
	if (satisfies(alignment, inLonger)) return inLonger;
	const contiguous: Acceptance = {
		rule: 'contiguous-words',
		contiguousWords: THRESHOLDS.quoteWords * unit,
		keptWords: null,
		share: THRESHOLDS.quoteContiguousShare,
	};
	if (satisfies(alignment, contiguous) && tells(THRESHOLDS.quoteContent, THRESHOLDS.quoteRare)) return contiguous;
	const aligned: Acceptance = {
		rule: 'aligned-words',
		contiguousWords: THRESHOLDS.quoteAlignedRun * unit,
		keptWords: (share === 1 ? THRESHOLDS.quoteCutWords : THRESHOLDS.quoteAlignedWords) * unit,
		share: THRESHOLDS.quoteAlignedShare,
	};
	if (satisfies(alignment, aligned) && tells(THRESHOLDS.quoteAlignedContent, THRESHOLDS.quoteRare)) return aligned;
	const withSpeaker: Acceptance = {
		rule: 'words-and-speaker',
		contiguousWords: THRESHOLDS.quoteWordsWithSpeaker * unit,
		keptWords: THRESHOLDS.fragmentWords * unit,
		share: THRESHOLDS.quoteShare,
	};
	const isIntact = pieces > 1 || changed === 0 || kept >= THRESHOLDS.quoteAlignedWords * unit;
	return named && isIntact && satisfies({ kept, longest, share }, withSpeaker) ? withSpeaker : null;
}

const satisfies = (
	{ kept, longest, share }: Pick<QuoteAlignment, 'kept' | 'longest' | 'share'>,
	{ contiguousWords, keptWords, share: least }: Acceptance,
): boolean => longest >= contiguousWords && kept >= (keptWords ?? 0) && share >= least;

/** How many of the kept words are no function words. */
function contentWords({ runs }: QuoteAlignment, words: WordList, language: string): number {
	const empty = functionWordsOf(language);
	let content = 0;
	for (const { op, page } of runs) {
		if (op !== 'keep') continue;
		for (let i = page[0]; i < page[1]; i++) if (!empty.has(termOf(words, i))) content++;
	}
	return content;
}

/** How many of the kept words are rare; in a pack that does not tell, as many as are asked for at most. */
function rareWords({ runs }: QuoteAlignment, { rare }: WordingRow): number {
	if (!rare) return THRESHOLDS.quoteRareUnmarked;
	return rare.filter((at) => runs.some(({ op, entry }) => op === 'keep' && entry[0] <= at && at < entry[1])).length;
}
