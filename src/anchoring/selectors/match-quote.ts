import type { Span } from '../../text/span';
import type { TextQuoteSelector } from './types';

/**
 * Every place in `text` where a quote stands to the letter between its prefix and suffix, in order; places may overlap.
 * This is what the W3C model says a TextQuoteSelector selects, without any allowance; an empty quote selects the
 * places between characters. O(n · length of the quote) at worst.
 */
export function* matchQuote(text: string, { exact, prefix = '', suffix = '' }: TextQuoteSelector): Generator<Span> {
	const whole = prefix + exact + suffix;
	for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
		const start = at + prefix.length;
		yield { start, end: start + exact.length };
		if (at >= text.length) return;
	}
}
