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
	/** Shares of the prefix and of the suffix that do; 0 for one that is not given. */
	before: number;
	behind: number;
	/** Characters of quote and context that agree, less those that were changed, added or left out between them. */
	agreement: number;
	/** The kept characters as a share of the longer of quote and place. */
	score: number;
}

/** The place that agrees best with a quote and its context, if it is good enough: see `isEnough`. */
export function findChangedWords(pattern: Pattern, page: PreparedText, hints: readonly number[]): ChangedWords | null {
	if (pattern.exact === '' || pattern.exact.length > ANCHORING.longest) return null;
	const { least, share, most } = ANCHORING.reach;
	const reach = Math.min(most, least + Math.ceil(share * pattern.exact.length));
	let best: ChangedWords | null = null;
	for (const { diagonal } of findCandidates(pattern.whole, page)) {
		const low = diagonal - reach;
		const found = weigh(pattern, alignLocally(pattern.whole, page.folded.text, low, diagonal + reach), hints);
		if (found && isEnough(found) && found.agreement > (best?.agreement ?? 0)) best = found;
	}
	return best;
}

/**
 * The floor. What agrees must be more than unrelated texts share by chance or as stock phrases, and enough of the
 * quote itself must still stand: less of it where its surroundings show that this is the place.
 */
function isEnough({ kept, before, behind, agreement }: ChangedWords): boolean {
	if (agreement < ANCHORING.changedWords) return false;
	const sides = [before, behind].filter((share) => share >= ANCHORING.side).length;
	return kept >= (ANCHORING.kept[sides] ?? 1);
}

/** What an alignment of quote and context says of the quote; null where none of it stands. */
function weigh(
	{ prefix, exact, suffix }: Pattern,
	{ places, same }: LocalAlignment,
	hints: readonly number[],
): ChangedWords | null {
	const from = prefix.length;
	const to = from + exact.length;
	const stands = withoutStrays(same, places);
	const kept = count(stands, from, to);
	if (kept === 0) return null;
	const before = count(stands, 0, from);
	const behind = count(stands, to, stands.length);
	const first = stands.indexOf(1, from);
	const last = stands.lastIndexOf(1, to - 1);
	const start = edgeBefore(places, from, first);
	const end = edgeBehind(places, to, last);
	const inner = Math.max(last - first, (places[last] ?? 0) - (places[first] ?? 0)) + 1;
	return {
		start,
		end,
		kept: kept / exact.length,
		before: from === 0 ? 0 : before / from,
		behind: suffix === '' ? 0 : behind / suffix.length,
		agreement: kept - (inner - kept) + before + behind + (hints.includes(start) ? ANCHORING.samePlace : 0),
		score: kept / Math.max(exact.length, end - start),
	};
}

/** What agrees in a row of at least `ANCHORING.run` characters: single letters agree by chance. */
function withoutStrays(same: Uint8Array, places: Int32Array): Uint8Array {
	const stands = new Uint8Array(same.length);
	let from = 0;
	for (let i = 1; i <= same.length; i++) {
		const goesOn = same[i] === 1 && same[i - 1] === 1 && places[i] === (places[i - 1] ?? 0) + 1;
		if (goesOn) continue;
		if (same[from] === 1 && i - from >= ANCHORING.run) stands.fill(1, from, i);
		from = i;
	}
	return stands;
}

function count(stands: Uint8Array, from: number, to: number): number {
	let sum = 0;
	for (let i = from; i < to; i++) sum += stands[i] ?? 0;
	return sum;
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
