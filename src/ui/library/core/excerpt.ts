import type { Clipping } from '../../../clippings/model';
import { type Hit, hitsIn } from '../../../clippings/search/hits';
import type { Query } from '../../../clippings/search/query';
import { safeNormalize } from '../../../text/safe-normalize';

/** A stretch of text, found by the search or not. */
export interface TextPiece {
	text: string;
	hit: boolean;
}

/** Longest excerpt of a row, and how much of the text may stand before the first hit, in UTF-16 units. */
const MOST_CHARACTERS = 260;
const MOST_CHARACTERS_BEFORE_HIT = 40;

/** A text in pieces, by the hits in it. */
export function pieces(text: string, hits: readonly Hit[]): TextPiece[] {
	const found: TextPiece[] = [];
	let at = 0;
	for (const { start, end } of hits) {
		if (start > at) found.push({ text: text.slice(at, start), hit: false });
		found.push({ text: text.slice(start, end), hit: true });
		at = end;
	}
	if (at < text.length) found.push({ text: text.slice(at), hit: false });
	return found;
}

/** As much of a text as a row shows: its beginning, or what is around the first hit where that would be out of sight. */
export function excerpt(text: string, query: Query, field: 'quote' | 'comment' | 'around'): TextPiece[] {
	const line = safeNormalize(text, 'NFC').replace(/\s+/g, ' ').trim();
	const hits = hitsIn(line, query, field);
	const first = hits[0]?.start ?? 0;
	const from = first > 2 * MOST_CHARACTERS_BEFORE_HIT ? wordAfter(line, first - MOST_CHARACTERS_BEFORE_HIT) : 0;
	const to = Math.min(line.length, from + MOST_CHARACTERS);
	const seen = hits.flatMap(({ start, end }) =>
		start < to ? [{ start: start - from, end: Math.min(end, to) - from }] : [],
	);
	const shown = pieces(line.slice(from, to), seen);
	if (from > 0) shown.unshift({ text: '… ', hit: false });
	if (to < line.length) shown.push({ text: '…', hit: false });
	return shown;
}

/** The first place from `at` at which a word begins, if there is one near. */
function wordAfter(text: string, at: number): number {
	const space = text.indexOf(' ', at);
	return space >= 0 && space < at + MOST_CHARACTERS_BEFORE_HIT ? space + 1 : at;
}

/** Where else a search found a clipping whose quoted words do not hold it: in its comment, or in the paragraph around it. */
export function elsewhere(
	clipping: Clipping,
	query: Query,
): { field: 'comment' | 'around'; pieces: TextPiece[] } | null {
	const isHit = (found: readonly TextPiece[]) => found.some(({ hit }) => hit);
	for (const [field, text] of [
		['comment', clipping.comment],
		['around', clipping.around],
	] as const) {
		const found = excerpt(text, query, field);
		if (isHit(found)) return { field, pieces: found };
	}
	return null;
}
