/**
 * How much page is read. A page beyond any of these is refused as a whole: a part of a page read as if it were the
 * whole would make the count of sentences, and so the silence line, untrue. Real news pages have some thousand nodes.
 */
export const READ_LIMITS = {
	/** Nodes looked at, text included. */
	nodes: 300_000,
	/** Nested elements below the body. Browsers flatten what they parse at 512; scripts can nest deeper. */
	depth: 5_000,
	/** UTF-16 units of text that is neither hidden nor script. */
	characters: 5_000_000,
} as const;

/** Why a page was not read. */
export type ReadRefusal = 'too-large' | 'too-deep';
