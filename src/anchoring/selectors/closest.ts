import type { Span } from '../../text/span';
import { findClosestWords } from './changed-words';
import { patternOf } from './pattern';
import type { PreparedText } from './prepared';
import type { TextQuoteSelector } from './types';

/**
 * The place that has most words in common with a quote, for a reader to judge: fewer than would let it be taken for the
 * passage, but more than a stock phrase. Null where nothing has. Cost as of `anchor`.
 */
export function findClosest({ type, exact }: TextQuoteSelector, page: PreparedText): Span | null {
	// Its old neighbours may stand unchanged where nothing is left between them.
	const found = findClosestWords(patternOf({ type, exact }), page);
	return found && page.unfold(found.start, found.end);
}
