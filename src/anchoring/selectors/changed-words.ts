import type { Span } from '../../text/span';
import { alignLocally, type LocalAlignment } from './align-locally';
import type { Pattern } from './pattern';
import type { PreparedText } from './prepared';
import { findCandidates } from './seeds';
import { ANCHORING } from './thresholds';

/** A place where the words of a quote stand with changes. Offsets and counts are of folded characters. */
export interface ChangedWords extends Span {
	/** Share of the quote's characters that still stand. */
	kept: number;
	/** Share of the context's that do. */
	surrounded: number;
	/** Characters of quote and context that agree, less those that were changed, added or left out between them. */
	agreement: number;
	/** The kept characters as a share of the longer of quote and place. */
	score: number;
}

/** The place that agrees best with a quote and its context, if it is good enough: see `isEnough`. */
export function findChangedWords(
	pattern: Pattern,
	page: PreparedText,
	hints: readonly number[] = [],
): ChangedWords | null {
	if (pattern.exact === '' || pattern.exact.length > ANCHORING.longest) return null;
	const reach = Math.min(MAX_REACH, ANCHORING.band + (pattern.exact.length >> 3));
	let best: ChangedWords | null = null;
	for (const { diagonal } of findCandidates(pattern.whole, page)) {
		const low = diagonal - reach;
		const found = weigh(pattern, alignLocally(pattern.whole, page.folded.text, low, diagonal + reach), hints);
		if (found && isEnough(found) && found.agreement > (best?.agreement ?? 0)) best = found;
	}
	return best;
}

/** Longest shift, in characters, that is followed within one passage. */
const MAX_REACH = 512;

/**
 * The floor. What agrees must be more than unrelated texts share by chance or as stock phrases, and enough of the
 * quote itself must still stand: less of it where its surroundings show that this is the place.
 */
export function isEnough({ kept, surrounded, agreement }: ChangedWords): boolean {
	if (agreement < ANCHORING.changedWords) return false;
	return kept >= (surrounded >= ANCHORING.surrounded ? ANCHORING.keptInPlace : ANCHORING.kept);
}

/** What an alignment of quote and context says of the quote; null where none of it stands. */
export function weigh(
	{ prefix, exact, suffix }: Pattern,
	{ places, same }: LocalAlignment,
	hints: readonly number[] = [],
): ChangedWords | null {
	const from = prefix.length;
	const to = from + exact.length;
	let first = -1;
	let last = -1;
	let kept = 0;
	let context = 0;
	for (let i = 0; i < same.length; i++) {
		if (same[i] === 0) continue;
		if (i < from || i >= to) {
			context++;
			continue;
		}
		if (first < 0) first = i;
		last = i;
		kept++;
	}
	if (first < 0) return null;
	const start = edgeBefore(places, from, first);
	const end = edgeBehind(places, to, last);
	const inner = Math.max(last - first, (places[last] ?? 0) - (places[first] ?? 0)) + 1;
	return {
		start,
		end,
		kept: kept / exact.length,
		surrounded: prefix.length + suffix.length === 0 ? 0 : context / (prefix.length + suffix.length),
		agreement: kept - (inner - kept) + context + (hints.includes(start) ? ANCHORING.samePlace : 0),
		score: kept / Math.max(exact.length, end - start),
	};
}

/** Where the passage begins: behind its prefix where that stands near, so that words changed at its edge are in it. */
function edgeBefore(places: Int32Array, from: number, first: number): number {
	const place = places[first] ?? 0;
	const before = from > 0 ? (places[from - 1] ?? -1) : -1;
	const lost = first - from;
	return before >= 0 && lost > 0 && place - before - 1 <= 2 * lost + EDGE ? before + 1 : place;
}

function edgeBehind(places: Int32Array, to: number, last: number): number {
	const place = places[last] ?? 0;
	const behind = to < places.length ? (places[to] ?? -1) : -1;
	const lost = to - 1 - last;
	return behind >= 0 && lost > 0 && behind - place - 1 <= 2 * lost + EDGE ? behind : place + 1;
}

/** How many characters longer than what it replaces a changed edge may be. */
const EDGE = 8;
