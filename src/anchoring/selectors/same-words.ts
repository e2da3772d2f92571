import { occurrences } from '../../text/occurrences';
import type { Span } from '../../text/span';
import { agreeAhead, agreeBehind } from './agreement';
import type { Pattern } from './pattern';
import type { PreparedText } from './prepared';
import { ANCHORING } from './thresholds';

/** A place where the folded words of a quote stand unchanged. Offsets count folded characters. */
export interface SameWords extends Span {
	/** How far the context agrees: from nothing to the length of the pattern's context. */
	context: number;
	/** Whether a position or range selector names this place. */
	isHere: boolean;
	/** The quote's length, the context that agrees, and what being here is worth: as of `ChangedWords`. */
	agreement: number;
}

/**
 * The place at which the words of a quote stand, chosen by context, then by what position and range selectors say, then
 * by nearness to that. Null where they stand nowhere, or where they are too few to be told from chance: then all of the
 * context has to agree. `hints`: folded offsets. O(n + occurrences · context²).
 */
export function findSameWords(pattern: Pattern, page: PreparedText, hints: readonly number[]): SameWords | null {
	let best: SameWords | null = null;
	let bestRank = Number.NEGATIVE_INFINITY;
	for (const start of places(pattern, page.folded.text, hints)) {
		const found = weigh(pattern, page.folded.text, start, hints);
		const rank = found.agreement + nearness(start, hints);
		if (rank <= bestRank) continue;
		best = found;
		bestRank = rank;
	}
	return best && isEnough(pattern, page, best) ? best : null;
}

function isEnough(pattern: Pattern, page: PreparedText, found: SameWords): boolean {
	if (found.agreement >= ANCHORING.sameWords) return true;
	return found.context >= pattern.prefix.length + pattern.suffix.length && isPartedAlike(pattern, page, found);
}

/** Whether the quote is parted by white space, or not, from what is around it as its context says. */
function isPartedAlike({ spaces }: Pattern, { text, unfold }: PreparedText, found: SameWords): boolean {
	const { start, end } = unfold(found.start, found.end);
	const isSpace = (offset: number) => /^\s?$/.test(text.charAt(offset));
	return (
		(spaces.before ?? isSpace(start - 1)) === isSpace(start - 1) && (spaces.behind ?? isSpace(end)) === isSpace(end)
	);
}

/** Where to look: with the whole context first, then at the hints, then wherever the words stand. */
function* places({ prefix, exact, suffix, whole }: Pattern, text: string, hints: readonly number[]): Generator<number> {
	if (exact === '') return;
	for (const hint of hints) if (text.startsWith(exact, hint)) yield hint;
	const [complete] = occurrences(text, whole);
	if (complete !== undefined) {
		yield complete + prefix.length;
		if (hints.length === 0 && prefix !== '' && suffix !== '') return;
	}
	let left: number = ANCHORING.occurrences;
	for (const at of occurrences(text, exact)) {
		if (left-- === 0) return;
		yield at;
	}
}

function weigh({ prefix, exact, suffix }: Pattern, text: string, start: number, hints: readonly number[]): SameWords {
	const end = start + exact.length;
	const before = text.slice(Math.max(0, start - prefix.length - CHARACTERS_OF_ROOM), start);
	const after = text.slice(end, end + suffix.length + CHARACTERS_OF_ROOM);
	const context = agreeBehind(prefix, before) + agreeAhead(suffix, after);
	const isHere = hints.includes(start);
	return { start, end, context, isHere, agreement: exact.length + context + (isHere ? ANCHORING.samePlace : 0) };
}

/** How much more of the page than of the context is compared, so that some words more there do no harm. */
const CHARACTERS_OF_ROOM = 8;

/** Less than one, and the more the nearer to a hint: it decides only between equals. */
function nearness(start: number, hints: readonly number[]): number {
	return Math.max(0, ...hints.map((hint) => 1 / (2 + Math.abs(hint - start))));
}
