import { findQuotations } from '../../text/quotations';
import { mergeSpans, type Span } from '../../text/span';

/** The stretches of a text that stand in quotation marks. */
export const quotedSpans = (text: string): Span[] => mergeSpans(findQuotations(text, { start: 0, end: text.length }));

/** The stretches of a text that stand outside quotation marks. */
export function unquoted(text: string): string[] {
	const parts: string[] = [];
	let from = 0;
	for (const { start, end } of quotedSpans(text)) {
		parts.push(text.slice(from, start));
		from = end;
	}
	return [...parts, text.slice(from)];
}
