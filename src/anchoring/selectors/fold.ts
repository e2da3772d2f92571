/**
 * A text without what typesetting, white space and letter case make of it, and where each of its characters stood. In
 * it `“Yes”,  he said` and `"yes", he said` are the same, and so are words of neighbouring blocks whether or not
 * somebody put a space between them.
 */
export interface FoldedText {
	readonly text: string;
	/** The offset in the source of each character of `text`; never decreasing. */
	readonly starts: Uint32Array;
}

/** Marks in `units`: the character is left out; it needs `foldCluster`. Any other value is what it folds to. */
const DROPPED = 0;
const CLUSTER = 1;

const units = new Uint16Array(65536);
const filled = new Uint8Array(256);

const IS_DROPPED = /[\s\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const ALL_DROPPED = new RegExp(IS_DROPPED, 'gu');
const IS_MARK = /\p{M}/u;
const IS_JAMO = /[\u1100-\u11ff]/;
const SINGLE_QUOTE = /[‘’‚‛‹›`´ʼʹ′＇]/g;
const DOUBLE_QUOTE = /[“”„‟«»″＂〝〞〟]/g;
const DASH = /[‐‑‒–—―−﹘﹣－]/g;
const HYPHEN = 45;

/**
 * Folds Unicode compatibility forms (NFKC), case, quotation marks and dashes; leaves out white space, soft hyphens and
 * other characters without a shape, and all but the first of several dashes. One pass, O(n).
 */
export function foldText(source: string): FoldedText {
	let folded = new Uint16Array(source.length + 16);
	let starts = new Uint32Array(source.length + 16);
	let length = 0;

	function emit(unit: number, start: number): void {
		if (unit === HYPHEN && length > 0 && folded[length - 1] === HYPHEN) return;
		if (length === folded.length) {
			folded = grown(folded, new Uint16Array(length * 2));
			starts = grown(starts, new Uint32Array(length * 2));
		}
		folded[length] = unit;
		starts[length++] = start;
	}

	for (let at = 0; at < source.length; ) {
		const unit = source.charCodeAt(at);
		if (filled[unit >> 8] === 0) fill(unit >> 8);
		const simple = units[unit] ?? CLUSTER;
		// Nothing below the combining marks can join the character before it.
		if (simple !== CLUSTER && !(source.charCodeAt(at + 1) >= 0x300 && joins(source, at + 1))) {
			if (simple !== DROPPED) emit(simple, at);
			at++;
			continue;
		}
		const end = clusterEnd(source, at);
		const cluster = foldCluster(source.slice(at, end));
		for (let i = 0; i < cluster.length; i++) emit(cluster.charCodeAt(i), at);
		at = end;
	}
	return { text: decode(folded.subarray(0, length)), starts: starts.slice(0, length) };
}

/** The offset behind the character that begins at `at`, with its combining marks and its other half. */
export function clusterEnd(source: string, at: number): number {
	const isPair = (source.codePointAt(at) ?? 0) > 0xffff;
	let end = at + (isPair ? 2 : 1);
	const isJamo = IS_JAMO.test(source.charAt(at));
	while (end < source.length && (joins(source, end) || (isJamo && IS_JAMO.test(source.charAt(end))))) end++;
	return end;
}

/** The first character of `folded` that stood at or behind `offset` of the source. O(log n). */
export function foldedIndex({ starts }: FoldedText, offset: number): number {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

const marks = new Map<number, boolean>();

function joins(source: string, at: number): boolean {
	const unit = source.charCodeAt(at);
	if (unit < 0x300 || (unit >= 0x2010 && unit <= 0x2044)) return false;
	let known = marks.get(unit);
	if (known === undefined) {
		known = IS_MARK.test(source.charAt(at));
		marks.set(unit, known);
	}
	return known;
}

function foldCluster(cluster: string): string {
	return cluster
		.normalize('NFKC')
		.toLowerCase()
		.normalize('NFKC')
		.replace(SINGLE_QUOTE, "'")
		.replace(DOUBLE_QUOTE, '"')
		.replace(DASH, '-')
		.replaceAll('ё', 'е')
		.replace(ALL_DROPPED, '');
}

function fill(block: number): void {
	for (let low = 0; low < 256; low++) {
		const unit = (block << 8) | low;
		const character = String.fromCharCode(unit);
		const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
		if (IS_DROPPED.test(character)) units[unit] = DROPPED;
		else if (isSurrogate || IS_JAMO.test(character)) units[unit] = CLUSTER;
		else {
			const folded = foldCluster(character);
			units[unit] = folded.length === 1 ? folded.charCodeAt(0) : CLUSTER;
		}
	}
	filled[block] = 1;
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
	to.set(from);
	return to;
}

function decode(codes: Uint16Array): string {
	const STEP = 8192;
	const parts: string[] = [];
	for (let at = 0; at < codes.length; at += STEP) parts.push(String.fromCharCode(...codes.subarray(at, at + STEP)));
	return parts.join('');
}
