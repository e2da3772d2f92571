import { pageAnchors } from '../../src/anchoring/selectors/in-page';
import { matchQuote } from '../../src/anchoring/selectors/match-quote';
import { readPageText } from '../../src/anchoring/selectors/page-text';
import { readRawText } from '../../src/anchoring/selectors/raw-text';
import type { Selector, TextQuoteSelector } from '../../src/anchoring/selectors/types';

/** Where a range begins or ends, in a form that leaves the page. */
export interface PlainRange {
	text: string;
	/** Which of the document's text nodes, in document order, and the offset in it. */
	start: [number, number];
	end: [number, number];
}

function plain(range: Range | null): PlainRange | null {
	if (!range) return null;
	const nodes: Node[] = [];
	const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) nodes.push(walker.currentNode);
	return {
		text: range.toString(),
		start: [nodes.indexOf(range.startContainer), range.startOffset],
		end: [nodes.indexOf(range.endContainer), range.endOffset],
	};
}

/** The range that two XPaths and offsets name. */
export function rangeAt(start: string, startOffset: number, end: string, endOffset: number): PlainRange | null {
	const node = (path: string) =>
		document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue;
	const [first, last] = [node(start), node(end)];
	if (!first || !last) return null;
	const range = document.createRange();
	range.setStart(first, startOffset);
	range.setEnd(last, endOffset);
	return plain(range);
}

/** Every range that a quote selects to the letter, in the whole document. */
export function rangesOf(quote: TextQuoteSelector): (PlainRange | null)[] {
	const raw = readRawText(document);
	return [...matchQuote(raw.text, quote)].map((span) => {
		const places = raw.placesOf(span);
		if (!places) return null;
		const range = document.createRange();
		range.setStart(places.start.node, places.start.offset);
		range.setEnd(places.end.node, places.end.offset);
		return plain(range);
	});
}

/** Anchors passages, and says what their ranges hold. */
export function anchorAll(passages: readonly (readonly Selector[])[]) {
	const anchors = pageAnchors(readPageText(document.body));
	return passages.map((selectors) => {
		const { state, span } = anchors.anchor(selectors);
		return {
			state,
			range: plain(span && anchors.rangeOf(span)),
			text: span && anchors.page.text.slice(span.start, span.end),
		};
	});
}

/** What the ranges of quotes hold in a page that is parsed by the browser, but neither shown nor run. */
export function wordsFoundIn(html: string, quotes: readonly TextQuoteSelector[]): (string | null)[] {
	const anchors = pageAnchors(readPageText(new DOMParser().parseFromString(html, 'text/html').body));
	return quotes.map((quote) => {
		const { span } = anchors.anchor([quote]);
		return (span && anchors.rangeOf(span)?.toString()) ?? null;
	});
}

/** What is in an element, described by way of a range and anchored again: the range of both, and the selectors. */
export function describeAndAnchor(pick: (root: Document) => Range) {
	const anchors = pageAnchors(readPageText(document.body));
	const range = pick(document);
	const span = anchors.spanOf(range);
	const selectors = span ? anchors.describe(span) : [];
	const { state, span: found } = anchors.anchor(selectors);
	const again = found && anchors.rangeOf(found);
	return {
		state,
		types: selectors.map(({ type }) => type),
		isSame:
			again?.startContainer === range.startContainer &&
			again.startOffset === range.startOffset &&
			again.endContainer === range.endContainer &&
			again.endOffset === range.endOffset,
		text: again?.toString() ?? null,
	};
}

/** Each word of the page, described and anchored: those that did not come back as they were. */
export function wordsThatStray(): string[] {
	const anchors = pageAnchors(readPageText(document.body));
	return [...anchors.page.text.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
		const span = { start: index, end: index + word.length };
		const range = anchors.rangeOf(span);
		const found = anchors.anchor(anchors.describe(range ? (anchors.spanOf(range) ?? span) : span));
		return found.state === 'anchored' && found.span.start === index && range?.toString() === word ? [] : [word];
	});
}

export const pageText = (): string => readPageText(document.body).text;
