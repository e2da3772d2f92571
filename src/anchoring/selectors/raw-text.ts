import { TEXT_NODE } from '../../article/elements';
import type { NodePlace } from '../../article/text-map';
import { must } from '../../text/must';
import { upperBound } from '../../text/search';
import type { Span } from '../../text/span';

/** The text nodes below a node in document order, whatever they hold: what `textContent` gives, with the way back. */
export interface RawText {
	readonly text: string;
	/** The offset of a place in a text node; null for a node that is not below. */
	offsetOf(place: NodePlace): number | null;
	/** The place of the character at an offset. */
	before(offset: number): NodePlace | null;
	/** The place behind the character that ends at an offset. */
	behind(offset: number): NodePlace | null;
	/** Both ends of a span; an empty one stands behind the character before it. */
	placesOf(span: Span): { start: NodePlace; end: NodePlace } | null;
}

/** O(nodes + characters); the questions are O(log nodes). Shadow trees and frames are no part of it. */
export function readRawText(root: Node): RawText {
	const nodes: Text[] = [];
	const starts: number[] = [];
	const startOf = new Map<Node, number>();
	const parts: string[] = [];
	let length = 0;
	for (const node of textNodesIn(root)) {
		if (node.data === '') continue;
		nodes.push(node);
		starts.push(length);
		startOf.set(node, length);
		parts.push(node.data);
		length += node.data.length;
	}

	/** Index of the last node that starts at or before `offset`. */
	const indexAt = (offset: number): number => Math.max(0, upperBound(starts, offset) - 1);

	function placeIn(index: number, offset: number): NodePlace | null {
		const node = nodes[index];
		return node ? { node, offset: Math.max(0, Math.min(node.data.length, offset - must(starts[index]))) } : null;
	}

	const before = (offset: number) => placeIn(indexAt(offset), offset);
	const behind = (offset: number) => placeIn(indexAt(Math.max(0, offset - 1)), offset);
	return {
		text: parts.join(''),
		offsetOf({ node, offset }) {
			const start = startOf.get(node);
			return start === undefined ? null : start + offset;
		},
		before,
		behind,
		placesOf(span) {
			const start = span.start === span.end ? behind(span.start) : before(span.start);
			const end = behind(span.end);
			return start && end && { start, end };
		},
	};
}

/** The text nodes below `root` in document order. */
export function* textNodesIn(root: Node): Generator<Text> {
	let at: Node | null = root;
	while (at) {
		if (at.nodeType === TEXT_NODE) yield at as Text;
		if (at.firstChild) {
			at = at.firstChild;
			continue;
		}
		while (at && at !== root && !at.nextSibling) at = at.parentNode;
		at = at === root || at === null ? null : at.nextSibling;
	}
}
