import type { PageAnchors } from '../../anchoring/selectors/in-page';
import type { Selector } from '../../anchoring/selectors/types';
import type { ClippedHere, ClippedPassage } from '../../messages/clips';
import type { Span } from '../../text/span';

/** Longest quotation and surroundings that a clipping holds, and longest path, in UTF-16 units; see `LIMITS` of the model. */
export const MOST_CHARACTERS_QUOTED = 100_000;
export const MOST_CHARACTERS_AROUND = 20_000;
const MOST_CHARACTERS_OF_PATH = 4000;

/** No word of a language that parts its words with spaces is as long. */
const MOST_CHARACTERS_OF_WORD = 200;

/** So much of a paragraph that is too long is kept before the passage. */
const CHARACTERS_KEPT_BEFORE = 2000;

/** The selectors and surroundings of a span of a page's text, cut where it is too long; null for white space. */
export function describePassage(
	anchors: PageAnchors,
	span: Span,
): (Pick<ClippedPassage, 'selectors' | 'around' | 'cut'> & { span: Span }) | null {
	const { text } = anchors.page;
	const kept = cutAtWord(text, span);
	const selectors = anchors.describe(kept);
	const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
	if (!quote) return null;
	const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
	const range = selectors.find((selector) => selector.type === 'RangeSelector');
	return {
		selectors: {
			quote: { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' },
			position: position ? { start: position.start, end: position.end } : null,
			range: range && isShort(range.startContainer) && isShort(range.endContainer) ? withoutType(range) : null,
		},
		around: paragraphAround(text, kept),
		cut: kept.end < span.end,
		span: kept,
	};
}

const isShort = (path: string): boolean => path.length <= MOST_CHARACTERS_OF_PATH;

function withoutType({
	startContainer,
	startOffset,
	endContainer,
	endOffset,
}: Extract<Selector, { endOffset: number }>) {
	return { startContainer, startOffset, endContainer, endOffset };
}

/** A span that is no longer than a quotation may be; it ends with a whole word where there is one. */
function cutAtWord(text: string, { start, end }: Span): Span {
	if (end - start <= MOST_CHARACTERS_QUOTED) return { start, end };
	const most = start + MOST_CHARACTERS_QUOTED;
	const space = text.lastIndexOf(' ', most);
	if (space > most - MOST_CHARACTERS_OF_WORD) return { start, end: space };
	// Not between the halves of a surrogate pair.
	return { start, end: /[\udc00-\udfff]/.test(text.charAt(most)) ? most - 1 : most };
}

/** The lines of a page's text that a span touches: its paragraph, or as much of it around the span as may be kept. */
export function paragraphAround(text: string, { start, end }: Span): string {
	const first = text.lastIndexOf('\n', start - 1) + 1;
	const next = text.indexOf('\n', end);
	const last = next < 0 ? text.length : next;
	if (last - first <= MOST_CHARACTERS_AROUND) return text.slice(first, last);
	const from = Math.max(first, start - CHARACTERS_KEPT_BEFORE);
	return text.slice(from, Math.min(last, from + MOST_CHARACTERS_AROUND));
}

/** A clipping's selectors in the form of the W3C model, which anchoring takes. */
export function selectorsOf({ selectors: { quote, position, range } }: ClippedHere): Selector[] {
	return [
		...(range ? [{ type: 'RangeSelector' as const, ...range }] : []),
		...(position ? [{ type: 'TextPositionSelector' as const, ...position }] : []),
		{ type: 'TextQuoteSelector', ...quote },
	];
}
