import { overlaps, type Span } from '../../text/span';
import { type ChangedWords, findChangedWords } from './changed-words';
import { differenceOf, type PassageChange } from './difference';
import { matchQuote } from './match-quote';
import { type Pattern, patternOf } from './pattern';
import type { PreparedText } from './prepared';
import { findSameWords, type SameWords } from './same-words';
import { ANCHORING } from './thresholds';
import type { TextQuoteSelector } from './types';

/**
 * Where a passage stands now.
 * - `anchored`: its words unchanged (but for typography, white space and case), where they stood.
 * - `moved`: the same words, elsewhere on the page or in other surroundings.
 * - `edited`: its place with other words; `difference` says which.
 * - `gone`: nowhere. What merely looks alike is not taken for it.
 */
export type Anchored =
	| { state: 'anchored' | 'moved'; span: Span; score: number }
	| { state: 'edited'; span: Span; score: number; difference: PassageChange[] }
	| { state: 'gone'; span: null; score: 0 };

/** What is looked for: a quote, and the spans of the page's text that position and range selectors name. */
interface DescribedPassage {
	quote: TextQuoteSelector | null;
	/** In order of trust. */
	places: readonly Span[];
}

const GONE: Anchored = { state: 'gone', span: null, score: 0 };

/** The score of a place that no quote confirms. */
const UNCONFIRMED = 0.5;

/**
 * Finds a passage on a page. The score is the share of characters, without white space, that quote and place have in
 * common: 1 where the words are unchanged. Never throws; O(length of the page + length of the quote) but for words that
 * recur, of which `ANCHORING.occurrences` are looked at.
 */
export function anchor({ quote, places }: DescribedPassage, page: PreparedText): Anchored {
	const [place] = places;
	if (!quote) return place && place.start < place.end ? { state: 'anchored', span: place, score: UNCONFIRMED } : GONE;
	const here = places.find((span) => standsAt(quote, span, page.text));
	if (here) return { state: 'anchored', span: here, score: 1 };
	const pattern = patternOf(quote);
	if (pattern.exact === '') return anchorLiterally(quote, places, page);
	const hints = places.map(({ start }) => page.fold({ start, end: start }).start);
	const same = findSameWords(pattern, page, hints);
	const isPlaced = hints.length === 0 || same?.isHere;
	const isSettled = same !== null && isPlaced && agrees(pattern, same.context, ANCHORING.settled);
	const changed = isSettled ? null : findChangedWords(pattern, page, hints);
	if (changed && (!same || isBetter(changed, same))) {
		const span = page.unfold(changed.start, changed.end);
		const difference = differenceOf(quote.exact, page.text.slice(span.start, span.end));
		return { state: 'edited', span, score: changed.score, difference };
	}
	if (!same) return GONE;
	const span = literal(quote.exact, page, page.unfold(same.start, same.end));
	return { state: same.isHere || stayed(pattern, same, hints, page) ? 'anchored' : 'moved', span, score: 1 };
}

/** Whether quote and context stand at a place to the letter: the common case, which needs no search. */
function standsAt({ exact, prefix = '', suffix = '' }: TextQuoteSelector, { start, end }: Span, text: string): boolean {
	if (end - start !== exact.length || !text.startsWith(exact, start) || !text.startsWith(suffix, end)) return false;
	return start >= prefix.length && text.startsWith(prefix, start - prefix.length);
}

/** Words may stand unchanged elsewhere, in a summary perhaps, while the passage itself was edited in its place. */
function isBetter(changed: ChangedWords, same: SameWords): boolean {
	return changed.score < 1 && !overlaps(changed, same) && changed.agreement > same.agreement;
}

function agrees({ prefix, suffix }: Pattern, context: number, share: number): boolean {
	return context >= share * (prefix.length + suffix.length);
}

/** Whether words that no selector places exactly here stand where they stood for all that a reader would notice. */
function stayed(
	pattern: Pattern,
	{ start, context }: SameWords,
	hints: readonly number[],
	page: PreparedText,
): boolean {
	const [hint] = hints;
	const isSurrounded = agrees(pattern, context, ANCHORING.surrounded);
	if (hint === undefined) return isSurrounded;
	const given = pattern.prefix.length + pattern.suffix.length;
	const room = Math.max(ANCHORING.shift * page.folded.text.length, given);
	return given > 0 && isSurrounded && Math.abs(hint - start) <= room;
}

/** A quote that begins or ends with white space keeps it where the page has it too. */
function literal(exact: string, page: PreparedText, span: Span): Span {
	const start = span.start - (exact.length - exact.trimStart().length);
	const end = span.end + (exact.length - exact.trimEnd().length);
	return page.text.slice(start, end) === exact ? { start, end } : span;
}

/** A quote without any character that shows: only what stands there to the letter can be it. */
function anchorLiterally(quote: TextQuoteSelector, places: readonly Span[], page: PreparedText): Anchored {
	let nearest: Span | null = null;
	const distance = (span: Span) => Math.abs(span.start - (places[0]?.start ?? 0));
	for (const span of matchQuote(page.text, quote)) {
		if (nearest === null || distance(span) < distance(nearest)) nearest = span;
	}
	return nearest ? { state: 'anchored', span: nearest, score: 1 } : GONE;
}
