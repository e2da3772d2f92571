import { occurrences } from '../../text/occurrences';
import type { Span } from '../../text/span';
import type { TextQuoteSelector } from './types';

/**
 * Every place in `text` where a quote stands to the letter between its prefix and suffix, in order; places may overlap.
 * This is what the W3C model says a TextQuoteSelector selects, without any allowance; an empty quote selects the
 * places between characters. O(n).
 */
export function* matchQuote(text: string, { exact, prefix = '', suffix = '' }: TextQuoteSelector): Generator<Span> {
	const whole = prefix + exact + suffix;
	for (const at of occurrences(text, whole)) {
		const start = at + prefix.length;
		yield { start, end: start + exact.length };
	}
}
