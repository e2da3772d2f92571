/**
 * Every number by which the engine decides, in one place, each with its reason. Receipts show them beside the scores.
 */
export const THRESHOLDS = {
	/** Contiguous words that make a quotation recognisable by itself. */
	quoteWords: 8,
	/** Contiguous words that suffice where the statement's speaker is named in the same sentence. */
	quoteWordsWithSpeaker: 3,
	/** Words of several short quotations of one sentence, together, where the speaker is named. */
	fragmentWords: 4,
	/** Share of a quotation's words that must stand in the statement, so that a common phrase inside another quotation does not match. */
	quoteShare: 0.6,
	/** Contiguous words shared with a document before it is named. Of 912 same-topic news pages 4.6 % share as many with another. */
	reuseWords: 12,
	/** Share of a document's fingerprint that is enough without such a run. */
	reuseCoverage: 0.1,
	/** A gap of fewer words between two runs is an edit, not the end of the passage. */
	reuseGap: 25,
	/** Share of edits, per hundred words, up to which reuse is called verbatim. */
	verbatimEdits: 1,
	/** Share of a claim's core groups that a sentence must hit. */
	claimCore: 2 / 3,
	/** Share of a sentence's weight that the claim's profile explains. */
	claimShare: 0.5,
	/** Weight that must be explained at least, so that four common words do not make a claim. */
	claimWeight: 5,
	/** Of several claims that one sentence could make, those this far behind the best are given up. */
	claimRivalMargin: 0.05,
} as const;
