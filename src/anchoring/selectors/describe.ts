import type { Span } from '../../text/span';
import { ANCHORING } from './thresholds';
import type { TextQuoteSelector } from './types';

/** The quote selector of a span, with its context; null for one that holds nothing but white space. */
export function describeSpan(text: string, span: Span): TextQuoteSelector | null {
	const { start, end } = trimSpan(text, span);
	if (start >= end) return null;
	return {
		type: 'TextQuoteSelector',
		exact: text.slice(start, end),
		prefix: text.slice(fullCharacter(text, Math.max(0, start - ANCHORING.context)), start),
		suffix: text.slice(end, fullCharacter(text, Math.min(text.length, end + ANCHORING.context))),
	};
}

/** A span without the white space at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
	const words = text.slice(start, end);
	return {
		start: start + (words.length - words.trimStart().length),
		end: end - (words.length - words.trimEnd().length),
	};
}

/** An offset that parts no surrogate pair. */
function fullCharacter(text: string, offset: number): number {
	const unit = text.charCodeAt(offset);
	const before = text.charCodeAt(offset - 1);
	return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? offset + 1 : offset;
}
