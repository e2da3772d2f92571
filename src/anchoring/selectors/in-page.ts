import type { NodePlace } from '../../article/text-map';
import type { Span } from '../../text/span';
import { type Anchored, anchor } from './anchor';
import { findClosest } from './closest';
import { describeSpan, trimSpan } from './describe';
import type { PageText } from './page-text';
import { type RawText, readRawText, textNodesIn } from './raw-text';
import { type RangeSelector, type Selector, selectorSet, type TextPositionSelector } from './types';
import { nodeAt, pathOf } from './xpath';

/** Anchors and describes passages of one page as it is now; read the page anew when it has changed. */
export interface PageAnchors {
	readonly page: PageText;
	anchor(selectors: readonly Selector[]): Anchored;
	/** What resembles a passage that is not there, for a reader to judge: see `findClosest`. */
	closest(selectors: readonly Selector[]): Span | null;
	/**
	 * The selectors of a span of the page's text: range, position and quote; the quote alone for text in shadow trees,
	 * where the others do not reach. Empty for a span of white space.
	 */
	describe(span: Span): Selector[];
	/** The span of a DOM range, without white space at its ends; null where the range holds nothing that was read. */
	spanOf(range: Range): Span | null;
	/** The DOM range of a span; null where its nodes have left the page. One that leaves a shadow tree is cut there. */
	rangeOf(span: Span): Range | null;
}

export function pageAnchors(page: PageText): PageAnchors {
	const { root, map } = page;
	let raw: RawText | undefined;
	const rawText = () => {
		raw ??= readRawText(root);
		return raw;
	};

	function spanBetween(start: NodePlace | null, end: NodePlace | null): Span[] {
		const from = start && map.offsetOf(start.node, start.offset);
		const to = end && map.offsetOf(end.node, end.offset);
		return from === null || to === null || to < from ? [] : [{ start: from, end: to }];
	}

	function rangeSpan({ startContainer, startOffset, endContainer, endOffset }: RangeSelector): Span[] {
		const first = nodeAt(startContainer, root);
		const last = nodeAt(endContainer, root);
		if (!first || !last) return [];
		return spanBetween(placeIn(first, startOffset, false), placeIn(last, endOffset, true));
	}

	function positionSpan({ start, end }: TextPositionSelector): Span[] {
		const { text, before, behind } = rawText();
		return start < end && end <= text.length ? spanBetween(before(start), behind(end)) : [];
	}

	return {
		page,
		anchor(selectors) {
			const { quote, position, range } = selectorSet(selectors);
			const places = [...(range ? rangeSpan(range) : []), ...(position ? positionSpan(position) : [])];
			return anchor({ quote, places }, page);
		},
		closest(selectors) {
			const { quote } = selectorSet(selectors);
			return quote && findClosest(quote, page);
		},
		describe(span) {
			const quote = describeSpan(page.text, span);
			if (!quote) return [];
			const places = map.places(...spanEnds(trimSpan(page.text, span)));
			const start = places && rawText().offsetOf(places.start);
			const end = places && rawText().offsetOf(places.end);
			if (!places || start === null || end === null) return [quote];
			const range = describeRange(places.start, places.end, root);
			return [...(range ? [range] : []), { type: 'TextPositionSelector', start, end }, quote];
		},
		spanOf({ startContainer, startOffset, endContainer, endOffset }) {
			const start = map.offsetOf(startContainer, startOffset);
			const end = map.offsetOf(endContainer, endOffset);
			if (start === null || end === null) return null;
			const span = trimSpan(page.text, { start, end });
			return span.start < span.end ? span : null;
		},
		rangeOf(span) {
			const range = map.range(span.start, span.end);
			const first = map.places(span.start, span.end)?.start.node;
			if (!range || !first || range.startContainer === first) return range;
			// Setting an end in another tree has moved the start there, too.
			let end = span.start + 1;
			for (let step = span.end - span.start; step >= 1; step >>= 1) {
				if (map.range(span.start, Math.min(span.end, end + step))?.startContainer === first) end += step;
			}
			return map.range(span.start, Math.min(span.end, end));
		},
	};
}

const spanEnds = ({ start, end }: Span): [number, number] => [start, end];

/** The place of an offset in a node's `textContent`; an end stays in the text node that it ends. */
function placeIn(node: Node, offset: number, isEnd: boolean): NodePlace | null {
	let left = offset;
	let last: Text | null = null;
	for (const text of textNodesIn(node)) {
		if (left < text.data.length || (isEnd && left === text.data.length)) return { node: text, offset: left };
		left -= text.data.length;
		last = text;
	}
	return last && left === 0 ? { node: last, offset: last.data.length } : null;
}

function describeRange(start: NodePlace, end: NodePlace, root: Element): RangeSelector | null {
	const [startContainer, startOffset] = containerOf(start, root);
	const [endContainer, endOffset] = containerOf(end, root);
	if (startContainer === null || endContainer === null) return null;
	return { type: 'RangeSelector', startContainer, startOffset, endContainer, endOffset };
}

/** The path of the element around a place, and the place's offset in its `textContent`. */
function containerOf({ node, offset }: NodePlace, root: Element): [string | null, number] {
	const parent = node.parentElement;
	if (!parent) return [null, 0];
	let before = 0;
	for (const text of textNodesIn(parent)) {
		if (text === node) break;
		before += text.data.length;
	}
	return [pathOf(parent, root), before + offset];
}
