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
	/** Characters in a row that must agree to count, in an alignment of changed words. */
	run: 3,
	/** Pieces that a strip of diagonals must share with the pattern to be looked at: what is long enough to pass has more. */
	votes: 5,
	/** Share of the best strip's pieces below which another is not looked at. */
	votesOfBest: 0.25,
	/**
	 * How far, in characters, insertions and deletions may shift an alignment against the place it was found by: so
	 * many, and this share of the quote's length, and at most so many.
	 */
	reach: { least: 48, share: 0.25, most: 512 },
	/**
	 * Steps (characters of the quote times width of the strip) that the alignments of one search may take, so that the page
	 * hardly stands still for them: about a tenth of a second. What is longer than 2,500 characters is looked for at fewer
	 * places, and beyond 8,000 within less reach.
	 */
	steps: 16_000_000,
	/** Quotes beyond this are found only unchanged. */
	longest: 100_000,
	/**
	 * Agreement (characters that agree less those that do not, quote and context together) from which words that stand
	 * unchanged are taken for the passage though their surroundings changed. Shorter runs recur in unrelated articles.
	 */
	sameWords: 26,
	/** What standing at the very place that a position or range names is worth, in agreeing characters. */
	samePlace: 20,
	/** Agreement from which changed words are taken for the passage. Unrelated articles share stock phrases below it. */
	changedWords: 34,
	/** The same from which a place is shown to a reader who looks for the passage: about three words. */
	closest: 16,
	/** Share of a prefix or suffix from which that side speaks for a place. */
	side: 0.66,
	/**
	 * Share of the quote's characters that must still stand, by the number of sides that speak for the place: with none,
	 * sentences that share a clause come up to .6; a quote of which the page now shows half has one or both.
	 */
	kept: [0.6, 0.45, 0.33],
	/** Share of the context, both sides together, from which words that stand unchanged count as where they stood. */
	surrounded: 0.5,
	/** Share of the context above which a place with the same words is not questioned: else a changed one may fit better. */
	settled: 0.9,
	/**
	 * Share of the page by which a passage may shift and still count as standing where it was: what is inserted above
	 * it (a notice, a picture) shifts it by less.
	 */
	shift: 0.25,
	/** Equal places that are compared by their surroundings; behind these the first that fits is good enough. */
	occurrences: 2_000,
} as const;
