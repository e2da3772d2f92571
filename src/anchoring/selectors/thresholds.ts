/**
 * Every number by which anchoring decides, in one place, each with its reason. Lengths and scores count folded
 * characters: white space is not among them, so 24 are about 30 as printed.
 */
export const ANCHORING = {
	/** UTF-16 units of context that are kept on each side, as Hypothesis and the W3C's examples have it. */
	context: 32,
	/** Folded characters of the shared piece from which an approximate search starts: about a word and a half. */
	seed: 7,
	/** Places that are looked at closely in an approximate search; the right one is nearly always first or second. */
	candidates: 6,
	/** How far, in characters, insertions and deletions may shift an alignment against the place it was found by. */
	band: 96,
	/** Quotes beyond this are found only unchanged: an alignment costs about 200 steps a character. */
	longest: 100_000,
	/**
	 * Agreement (characters that agree less those that do not, quote and context together) from which words that stand
	 * unchanged are taken for the passage though their surroundings changed. Shorter runs recur in unrelated articles.
	 */
	sameWords: 26,
	/** What standing at the very place that a position or range names is worth, in agreeing characters. */
	samePlace: 12,
	/** Agreement from which changed words are taken for the passage. Unrelated articles share stock phrases below it. */
	changedWords: 34,
	/** Share of the quote's characters that must still stand, where the surroundings do not speak for the place. */
	kept: 0.5,
	/** The same where at least `surrounded` of the context agrees. */
	keptInPlace: 0.3,
	/** Share of the context that speaks for a place. */
	surrounded: 0.5,
	/**
	 * Share of the page by which a passage may shift and still count as standing where it was: what is inserted above
	 * it (a notice, a picture) shifts it by less.
	 */
	shift: 0.25,
	/** Equal places that are compared by their surroundings; behind these the first that fits is good enough. */
	occurrences: 2_000,
} as const;
