import { firstWhere } from '../text/search';
import type { Segment } from './collapse';
import { TEXT_NODE } from './elements';

/** A place in the page: before the character at `offset` of a text node. */
export interface NodePlace {
	node: Text;
	offset: number;
}

/**
 * Ties an article's text to the page it was read from. Offsets are UTF-16 offsets into the blocks joined by a blank
 * line. Holds text nodes: drop it with the page.
 */
export interface TextMap {
	/** Length of the article's text. */
	readonly length: number;
	/** Where a span stands, narrowed to characters that are on the page; null when none of it is. */
	places(start: number, end: number): { start: NodePlace; end: NodePlace } | null;
	/**
	 * Whether the page still has, in the places of a span, the words that the article's `text` has there. White space
	 * counts alike. O(length of the span).
	 */
	holds(start: number, end: number, text: string): boolean;
	/** The same as a DOM range. Null also where the DOM has no ranges (linkedom) or the nodes have left the page. */
	range(start: number, end: number): Range | null;
	/**
	 * The offset of a DOM position. A position that holds none of the article's characters (collapsed white space,
	 * between elements, outside the article) counts as the next character's, or as the end of the text when none
	 * follows: so a selection outside the article is empty. Null for a node of another document.
	 */
	offsetOf(node: Node, offset: number): number | null;
}

/** `blocks`: each block's text and segments, in order. `separator`: length of what joins them. */
export function createTextMap(
	blocks: readonly { text: string; segments: readonly Segment[] }[],
	separator: number,
): TextMap {
	const segments: Segment[] = [];
	const firstOf = new Map<Node, number>();
	let length = 0;
	for (const block of blocks) {
		const start = length === 0 ? 0 : length + separator;
		for (const segment of block.segments) {
			if (!firstOf.has(segment.node)) firstOf.set(segment.node, segments.length);
			segments.push({ ...segment, at: segment.at + start });
		}
		length = start + block.text.length;
	}

	/** Index of the first segment that ends behind `offset`. O(log n). */
	const segmentAfter = (offset: number): number =>
		firstWhere(0, segments.length, (at) => {
			const segment = segments[at];
			return segment === undefined || segment.at + segment.length > offset;
		});

	function places(start: number, end: number): { start: NodePlace; end: NodePlace } | null {
		const index = segmentAfter(start);
		const first = segments[index];
		if (!first || start >= end || first.at >= end) return null;
		const behind = segmentAfter(end - 1);
		const candidate = segments[behind];
		const last = candidate && candidate.at < end ? candidate : segments[behind - 1];
		if (!last) return null;
		return {
			start: { node: first.node, offset: first.from + Math.max(0, start - first.at) },
			end: { node: last.node, offset: last.from + Math.min(last.length, end - last.at) },
		};
	}

	function offsetInText(node: Node, offset: number): number | null {
		let index = firstOf.get(node);
		if (index === undefined) return null;
		for (let segment = segments[index]; segment?.node === node; segment = segments[++index]) {
			if (offset <= segment.from) return segment.at;
			if (offset < segment.from + segment.length) return segment.at + offset - segment.from;
		}
		const last = segments[index - 1];
		return last ? last.at + last.length : null;
	}

	return {
		length,
		places,
		holds(start, end, text) {
			for (let index = segmentAfter(start); index < segments.length; index++) {
				const segment = segments[index];
				if (!segment || segment.at >= end) break;
				const { node, from, at, length } = segment;
				const first = Math.max(start, at);
				const last = Math.min(end, at + length);
				const now = node.data.slice(from + first - at, from + last - at);
				if (!node.isConnected || !readsAlike(now, text.slice(first, last))) return false;
			}
			return true;
		},
		range(start, end) {
			const found = places(start, end);
			const range = found?.start.node.ownerDocument.createRange();
			if (!found || !range || typeof range.setStart !== 'function') return null;
			if (!found.start.node.isConnected || !found.end.node.isConnected) return null;
			// The page may have shortened a text node since.
			if (found.start.offset > found.start.node.length || found.end.offset > found.end.node.length) return null;
			range.setStart(found.start.node, found.start.offset);
			range.setEnd(found.end.node, found.end.offset);
			return range;
		},
		offsetOf(node, offset) {
			const page = segments[0]?.node.ownerDocument;
			if (!page || (node.ownerDocument ?? node) !== page) return null;
			return offsetInText(node, offset) ?? offsetBetween(node, offset);
		},
	};

	/** The first mapped character at or after a position between mapped nodes. O(nodes passed). */
	function offsetBetween(node: Node, offset: number): number {
		let at: Node | null = (node.nodeType === TEXT_NODE ? node : childAt(node, offset)) ?? following(node);
		while (at) {
			const first = segments[firstOf.get(at) ?? -1];
			if (first) return first.at;
			at = at.firstChild ?? following(at);
		}
		return length;
	}
}

/** White space of any kind, as the page may have a line feed where the article's text has a space. */
const SPACES = /\s/g;

const readsAlike = (one: string, other: string): boolean =>
	one === other || one.replace(SPACES, ' ') === other.replace(SPACES, ' ');

function childAt(node: Node, offset: number): Node | null {
	let child = node.firstChild;
	for (let index = 0; child && index < offset; index++) child = child.nextSibling;
	return child;
}

/** The next node in document order that is not inside `node`. */
function following(node: Node): Node | null {
	for (let at: Node | null = node; at; at = at.parentNode ?? ((at as ShadowRoot).host || null))
		if (at.nextSibling) return at.nextSibling;
	return null;
}
