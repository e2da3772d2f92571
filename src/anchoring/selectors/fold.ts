import { must } from '../../text/must';
import { safeNormalize } from '../../text/safe-normalize';
import { lowerBound } from '../../text/search';
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

/**
 * Kinds in `units` of what does not fold by itself: left out; joins the character before it; needs `foldCluster`; not
 * looked at yet. Any other value is what the unit folds to.
 */
const DROPPED = 0;
const JOINS = 1;
const CLUSTER = 2;
const UNKNOWN = 3;

const units = new Uint16Array(65536).fill(UNKNOWN);

const IS_DROPPED = /[\s\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const ALL_DROPPED = new RegExp(IS_DROPPED, 'gu');
const IS_MARK = /\p{M}/u;
const IS_VARIANT = /[\ufe00-\ufe0f]/;
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
	for (let at = 0; at < source.length; ) {
		const unit = source.charCodeAt(at);
		let simple = must(units[unit]);
		if (simple === UNKNOWN) simple = lookUp(unit);
		if (simple > UNKNOWN) {
			if (simple !== HYPHEN || length === 0 || folded[length - 1] !== HYPHEN) {
				folded[length] = simple;
				starts[length++] = at;
			}
			at++;
		} else if (simple === DROPPED) at++;
		else {
			// A mark is folded anew with the character that it joins.
			const before = simple === JOINS && length > 0 ? must(starts[length - 1]) : at;
			const start = before < at && clusterEnd(source, before) > at ? before : at;
			while (length > 0 && must(starts[length - 1]) >= start) length--;
			at = clusterEnd(source, start);
			const cluster = at - start === 1 ? foldUnit(unit) : foldCluster(source.slice(start, at));
			const needed = length + cluster.length + source.length - at;
			if (needed > folded.length) {
				// Twice as much as is needed now, so that a text of ligatures is copied seldom.
				folded = grown(folded, new Uint16Array(2 * needed));
				starts = grown(starts, new Uint32Array(2 * needed));
			}
			for (let i = 0; i < cluster.length; i++) {
				folded[length] = cluster.charCodeAt(i);
				starts[length++] = start;
			}
		}
	}
	return { text: UTF_16.decode(folded.subarray(0, length)), starts: starts.slice(0, length) };
}

const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The offset behind the character that begins at `at`, with its combining marks and its other half. */
export function clusterEnd(source: string, at: number): number {
	const isPair = (source.codePointAt(at) ?? 0) > 0xffff;
	let end = at + (isPair ? 2 : 1);
	const isJamo = IS_JAMO.test(source.charAt(at));
	while (end < source.length && (joins(source, end) || (isJamo && IS_JAMO.test(source.charAt(end))))) end++;
	return end;
}

/** The first character of `folded` that stood at or behind `offset` of the source. O(log n). */
export const foldedIndex = ({ starts }: FoldedText, offset: number): number => lowerBound(starts, offset);

const joins = (source: string, at: number): boolean => {
	const unit = source.charCodeAt(at);
	return (
		unit >= 0x300 &&
		((units[unit] === UNKNOWN ? lookUp(unit) : units[unit]) === JOINS || IS_VARIANT.test(source.charAt(at)))
	);
};

/** What single units fold to that become several, such as ligatures: a text may be made of them. */
const severals = new Map<number, string>();

function foldUnit(unit: number): string {
	let folded = severals.get(unit);
	if (folded === undefined) {
		folded = foldCluster(String.fromCharCode(unit));
		severals.set(unit, folded);
	}
	return folded;
}

function foldCluster(cluster: string): string {
	return safeNormalize(safeNormalize(cluster, 'NFKC').toLowerCase(), 'NFKC')
		.replace(SINGLE_QUOTE, "'")
		.replace(DOUBLE_QUOTE, '"')
		.replace(DASH, '-')
		.replaceAll('ё', 'е')
		.replace(ALL_DROPPED, '');
}

function lookUp(unit: number): number {
	const character = String.fromCharCode(unit);
	const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
	if (IS_DROPPED.test(character)) units[unit] = DROPPED;
	else if (IS_MARK.test(character)) units[unit] = JOINS;
	else if (isSurrogate || IS_JAMO.test(character)) units[unit] = CLUSTER;
	else {
		const folded = foldCluster(character);
		const code = folded.charCodeAt(0);
		units[unit] = folded.length === 1 && code > UNKNOWN ? code : CLUSTER;
	}
	return must(units[unit]);
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
	to.set(from);
	return to;
}
