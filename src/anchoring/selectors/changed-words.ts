import { must } from '../../text/must';
import type { Span } from '../../text/span';
import { agreeAhead, agreeBehind } from './agreement';
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
	/** Whether both sides speak for the place: it stands between the words that stood around it. */
	isHome: boolean;
	/** Characters of quote and context that agree, less those that were changed, added or left out between them. */
	agreement: number;
	/** The kept characters as a share of the longer of quote and place. */
	score: number;
}

/**
 * The place that agrees best with a quote and its context, if it is good enough: see `isEnough`. What stands between the
 * old neighbours comes before all else: where a passage was cut short, a teaser or caption may hold more of its words, and
 * is another passage all the same; so it is then even where too little of the old one is left.
 */
export function findChangedWords(pattern: Pattern, page: PreparedText, hints: readonly number[]): ChangedWords | null {
	const best = closestOf(candidates(pattern, page, hints), (found) => found.isHome || isEnough(found));
	return best && isEnough(best) ? best : null;
}

/** The place that agrees best, if only somewhat: `ANCHORING.closest`. */
export function findClosestWords(pattern: Pattern, page: PreparedText): ChangedWords | null {
	return closestOf(candidates(pattern, page, []), ({ agreement }) => agreement >= ANCHORING.closest);
}

function closestOf(all: Iterable<ChangedWords>, counts: (found: ChangedWords) => boolean): ChangedWords | null {
	let best: ChangedWords | null = null;
	for (const found of all) if (counts(found) && (best === null || isCloser(found, best))) best = found;
	return best;
}

function* candidates(pattern: Pattern, page: PreparedText, hints: readonly number[]): Generator<ChangedWords> {
	if (pattern.exact === '' || pattern.exact.length > ANCHORING.longest) return;
	const { reach, places } = searchPlan(pattern.exact.length, pattern.whole.length);
	const { text } = page.folded;
	for (const { diagonal } of findCandidates(pattern.whole, page).slice(0, places)) {
		const found = weigh(pattern, text, alignLocally(pattern.whole, text, diagonal - reach, diagonal + reach), hints);
		if (found) yield found;
	}
}

/** How far around how many places a quote is aligned, so that all of it stays within `ANCHORING.steps`, or twice that for the longest. */
export function searchPlan(exact: number, whole: number): { reach: number; places: number } {
	const { least, share, most } = ANCHORING.reach;
	const wide = Math.min(most, least + Math.ceil(share * exact));
	const reach = Math.max(least, Math.min(wide, Math.floor(ANCHORING.steps / (4 * whole))));
	return { reach, places: Math.max(2, Math.floor(ANCHORING.steps / ((2 * reach + 1) * whole))) };
}

function isCloser(one: ChangedWords, other: ChangedWords): boolean {
	return one.isHome === other.isHome ? one.agreement > other.agreement : one.isHome;
}

/**
 * The floor. What agrees must be more than unrelated texts share by chance or as stock phrases, and enough of the
 * quote itself must still stand: less of it where its surroundings show that this is the place.
 */
function isEnough({ kept, before, behind, agreement }: ChangedWords): boolean {
	if (agreement < ANCHORING.changedWords) return false;
	const sides = [before, behind].filter((share) => share >= ANCHORING.side).length;
	return kept >= must(ANCHORING.kept[sides]);
}

/** What an alignment of quote and context says of the quote; null where none of it stands. */
function weigh(
	{ prefix, exact, suffix }: Pattern,
	text: string,
	{ places, same }: LocalAlignment,
	hints: readonly number[],
): ChangedWords | null {
	const from = prefix.length;
	const to = from + exact.length;
	const stands = withoutStrays(same, places);
	const kept = count(stands, from, to);
	if (kept === 0) return null;
	const first = stands.indexOf(1, from);
	const last = stands.lastIndexOf(1, to - 1);
	const start = edgeBefore(places, from, first);
	const end = edgeBehind(places, to, last);
	// Where more of the quote was left out than its context makes up for, the alignment ends there, and the context is beyond.
	const beyond = (side: string, agreeing: number) => (agreeing >= ANCHORING.side * side.length ? agreeing : 0);
	const ahead = beyond(prefix, agreeBehind(prefix, text.slice(Math.max(0, start - from), start)));
	const after = beyond(suffix, agreeAhead(suffix, text.slice(end, end + suffix.length)));
	const before = Math.max(count(stands, 0, from), ahead);
	const behind = Math.max(count(stands, to, stands.length), after);
	const inner = Math.max(last - first, must(places[last]) - must(places[first])) + 1;
	const shares = { before: from === 0 ? 0 : before / from, behind: suffix === '' ? 0 : behind / suffix.length };
	return {
		start,
		end,
		kept: kept / exact.length,
		...shares,
		isHome: Math.min(shares.before, shares.behind) >= ANCHORING.side,
		agreement: kept - (inner - kept) + before + behind + (hints.includes(start) ? ANCHORING.samePlace : 0),
		score: kept / Math.max(exact.length, end - start),
	};
}

/** What agrees in a row of at least `ANCHORING.run` characters: single letters agree by chance. */
function withoutStrays(same: Uint8Array, places: Int32Array): Uint8Array {
	const stands = new Uint8Array(same.length);
	let from = 0;
	for (let i = 1; i <= same.length; i++) {
		const goesOn = same[i] === 1 && same[i - 1] === 1 && places[i] === must(places[i - 1]) + 1;
		if (goesOn) continue;
		if (same[from] === 1 && i - from >= ANCHORING.run) stands.fill(1, from, i);
		from = i;
	}
	return stands;
}

function count(stands: Uint8Array, from: number, to: number): number {
	return stands.subarray(from, to).reduce((sum, one) => sum + one, 0);
}

/** Where the passage begins: behind its prefix where that stands near, so that words changed at its edge are in it. */
function edgeBefore(places: Int32Array, from: number, first: number): number {
	const place = must(places[first]);
	const before = from > 0 ? must(places[from - 1]) : -1;
	const lost = first - from;
	return before >= 0 && lost > 0 && place - before - 1 <= 2 * lost + MOST_CHARACTERS_LONGER ? before + 1 : place;
}

function edgeBehind(places: Int32Array, to: number, last: number): number {
	const place = must(places[last]);
	const behind = places[to] ?? -1;
	const lost = to - 1 - last;
	return behind >= 0 && lost > 0 && behind - place - 1 <= 2 * lost + MOST_CHARACTERS_LONGER ? behind : place + 1;
}

/** How many characters longer than what it replaces a changed edge may be. */
const MOST_CHARACTERS_LONGER = 8;
