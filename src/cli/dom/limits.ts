/**
 * How much page the command-line tool takes on. Real news pages lie far below (the largest of 181 measured: 1.5 MB,
 * depth 60, 10,000 nodes); the limits keep a hostile file from holding the tool for minutes.
 */
export const PAGE_LIMITS = {
	/** UTF-16 units of HTML. */
	characters: 5_000_000,
	/** Open elements at one time. Browsers flatten a parsed tree at 512. */
	depth: 5_000,
	/** Nodes in the document, those that the parser re-creates (unclosed formatting elements) included. */
	nodes: 300_000,
	/** Attributes of one tag. The parser compares each with all before it. */
	attributes: 2_000,
	/**
	 * Tags times the depth at which they stand. The parser looks through the open elements at most tags, so this is
	 * what its time grows with: 100 million takes about half a second.
	 */
	steps: 100_000_000,
	/** UTF-16 units of a class attribute that are kept. */
	classCharacters: 10_000,
} as const;
