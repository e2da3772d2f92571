import { CORE_SHARE } from '../corpus/pack/claims';
import { charactersAreWords } from '../text/writing';

/**
 * Every number by which the engine decides, in one place, each with its reason. Receipts show them beside the scores.
 */
export const THRESHOLDS = {
	/** Contiguous words that make a quotation recognisable by itself, where they are half of the sentences they stand in. */
	quoteWords: 8,
	/** Of these, words that are no function words: "and I think it is important to look at" is nobody's. */
	quoteContent: 3,
	/** Of these, rare words that are no names: eight with "the chairman of the Joint Chiefs of Staff" are anybody's. */
	quoteRare: 1,
	/** Contiguous words that outside quotation marks are taken for a quotation, and rare ones among them. */
	quoteWordsUnmarked: 12,
	quoteRareUnmarked: 2,
	/** Contiguous words that do where they are less: of stump speeches, two in a hundred lines share eight with another. */
	quoteWordsInLonger: 12,
	/** Contiguous words that suffice where the statement's speaker is named in the same sentence. */
	quoteWordsWithSpeaker: 3,
	/** Share of its sentences that a run of `quoteWords` must be. */
	quoteContiguousShare: 0.5,
	/** Words of several short quotations of one sentence, together, where the speaker is named. */
	fragmentWords: 4,
	/** Share of a quotation's words that must stand in the statement, so that a common phrase inside another quotation does not match. */
	quoteShare: 0.6,
	/** Words of a quotation with changes that must stand in the statement, in order, where no eight of them are contiguous. */
	quoteAlignedWords: 10,
	/** Words that do where every word of the quotation stands there: it was only cut. */
	quoteCutWords: 8,
	/** Share of such a quotation: one word in ten altered leaves .9; at .7 half of all hits are common words. */
	quoteAlignedShare: 0.75,
	/** Contiguous words that such a quotation must still have: a shingle of the index. */
	quoteAlignedRun: 4,
	/** Words of such a quotation that are no function words. */
	quoteAlignedContent: 4,
	/** Contiguous words of another statement, or of another place of the same, that make a quotation spliced. */
	spliceWords: 6,
	/** Share of the spliced-on words that must stand there. */
	spliceShare: 0.6,
	/** A character of a script without spaces is about half a word: thresholds in words count double there. */
	charactersPerWord: 2,
	/** Contiguous words shared with a document before it is named. Of 912 same-topic news pages 4.6 % share as many with another. */
	reuseWords: 12,
	/** Share of a document's fingerprint that is enough without such a run. */
	reuseCoverage: 0.1,
	/** A gap of fewer words between two runs is an edit, not the end of the passage. */
	reuseGap: 25,
	/** Share of edits, per hundred words, up to which reuse is called verbatim. */
	verbatimEdits: 1,
	/** Share of a claim's core groups that a sentence must hit. */
	claimCore: CORE_SHARE,
	/** Words between a claim's anchor and the furthest of its other words: what stands further apart is not one point. */
	claimReach: 30,
	/** The same on pages outside the claim's period, of whose points few are the claim's: half of the wrong ones go, a tenth of the right. */
	claimReachOutside: 12,
	/** Share of a sentence's weight that the claim's profile explains. */
	claimShare: 0.5,
	/** Weight that must be explained at least, so that four common words do not make a claim. */
	claimWeight: 5,
	/** Of several claims that one sentence could make, those this far behind the best are given up. */
	claimRivalMargin: 0.05,
} as const;

/** How many tokens of a text are one word, by its language: what thresholds in words are multiplied by. */
export const tokensPerWord = (language: string | null): number =>
	charactersAreWords(language) ? THRESHOLDS.charactersPerWord : 1;
