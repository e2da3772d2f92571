/**
 * A stretch of block text that stands in one text node without a gap: `length` characters from offset `at` of the
 * block's text are those from offset `from` of the node's data (a line feed or tab may have become a space).
 */
export interface Segment {
	node: Text;
	from: number;
	at: number;
	length: number;
}

/** A block's text with its white space collapsed, and where each character came from. */
export interface CollapsedText {
	text: string;
	segments: Segment[];
	/** How many of the characters stand in links. */
	linked: number;
}

/** Collects the text nodes of one block after another. */
interface Collapser {
	/** Adds some of a text node's data, which begins at offset `from` of the node. `linked`: it stands in a link. */
	add(node: Text, data: string, from: number, linked: boolean): void;
	/** Ends a word where no white space may stand: there is a space that stands in no text node. */
	gap(): void;
	/** Adds a line break, and says whether it is the second in a row, which ends a paragraph. */
	lineBreak(): boolean;
	/** Ends the block: its text, or null when it has none. */
	take(): CollapsedText | null;
}

const NEEDS_COLLAPSING = /[\t\n\f\r]| {2}/;
const NON_SPACE = /[^\t\n\f\r ]+/g;
const LEADING = /^\s+/;
const SPACE = /\s/;

/** Collapses white space as a browser renders it. A `<br>` becomes a line feed that maps to no text node. */
export function createCollapser(): Collapser {
	let pieces: string[] = [];
	let segments: Segment[] = [];
	let length = 0;
	let linkedLength = 0;
	let breaks = 0;
	let space: { node: Text; offset: number } | null = null;
	let hasGap = false;

	function emit(node: Text, from: number, text: string): void {
		const last = segments.at(-1);
		if (last && last.node === node && last.from + last.length === from && last.at + last.length === length) {
			last.length += text.length;
		} else {
			segments.push({ node, from, at: length, length: text.length });
		}
		pieces.push(text);
		length += text.length;
	}

	function word(node: Text, from: number, text: string, linked: boolean): void {
		if (length > 0 && breaks > 0) {
			pieces.push('\n');
			length++;
		} else if (length > 0 && space) {
			emit(space.node, space.offset, ' ');
		} else if (length > 0 && hasGap) {
			pieces.push(' ');
			length++;
		}
		breaks = 0;
		space = null;
		hasGap = false;
		emit(node, from, text);
		if (linked) linkedLength += text.length;
	}

	function add(node: Text, data: string, base: number, linked: boolean): void {
		if (!NEEDS_COLLAPSING.test(data)) {
			const from = data.charCodeAt(0) === 0x20 ? 1 : 0;
			const to = data.length - (data.length > from && data.endsWith(' ') ? 1 : 0);
			if (from > 0) space ??= { node, offset: base };
			if (to > from) word(node, base + from, data.slice(from, to), linked);
			if (to < data.length) space ??= { node, offset: base + to };
			return;
		}
		let end = 0;
		for (const { 0: run, index } of data.matchAll(NON_SPACE)) {
			if (index > end) space ??= { node, offset: base + end };
			word(node, base + index, run, linked);
			end = index + run.length;
		}
		if (end < data.length) space ??= { node, offset: base + end };
	}

	return {
		add,
		gap() {
			hasGap = true;
		},
		lineBreak() {
			breaks++;
			return breaks > 1;
		},
		take() {
			const taken = length === 0 ? null : trim(pieces.join(''), segments, linkedLength);
			pieces = [];
			segments = [];
			length = 0;
			linkedLength = 0;
			breaks = 0;
			space = null;
			hasGap = false;
			return taken;
		},
	};
}

/** Takes away white space that browsers keep (no-break spaces and the like) from both ends. */
function trim(text: string, segments: Segment[], linked: number): CollapsedText | null {
	const lead = LEADING.exec(text)?.[0].length ?? 0;
	if (lead === text.length) return null;
	// Not `/\s+$/`, whose time is quadratic in a long run of spaces that is not at the end.
	let end = text.length;
	while (SPACE.test(text.charAt(end - 1))) end--;
	if (lead === 0 && end === text.length) return { text, segments, linked };
	const kept: Segment[] = [];
	for (const { node, from, at, length } of segments) {
		const first = Math.max(at, lead);
		const last = Math.min(at + length, end);
		if (first < last) kept.push({ node, from: from + first - at, at: first - lead, length: last - first });
	}
	return { text: text.slice(lead, end), segments: kept, linked: Math.min(linked, end - lead) };
}
