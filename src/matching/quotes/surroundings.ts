import { type Page, type TokenRange, tokensIn } from '../page';
import type { PagePassage } from './passages';

/** As many words before and behind a quotation may name its speaker. Bounds the work in endless sentences. */
const MOST_WORDS_EACH_SIDE = 60;

/** The words of a passage's sentences that stand outside its pieces: before, between and behind them. O(pieces). */
export function outsideOf(page: Page, { pieces, sentences }: PagePassage): TokenRange[] {
	const [first, last] = [pieces[0], pieces.at(-1)];
	const [start, end] = [page.article.sentences[sentences.first], page.article.sentences[sentences.last]];
	if (!first || !last || !start || !end) return [];
	const from = Math.max(tokensIn(page, start).from, first.from - MOST_WORDS_EACH_SIDE);
	const to = Math.min(tokensIn(page, end).to, last.to + MOST_WORDS_EACH_SIDE);
	const ranges: TokenRange[] = [];
	let at = from;
	for (const piece of pieces) {
		if (piece.from > at) ranges.push({ from: at, to: Math.min(piece.from, at + 2 * MOST_WORDS_EACH_SIDE) });
		at = piece.to;
	}
	if (to > at) ranges.push({ from: at, to });
	return ranges;
}

/** The sentence before, or the last one of the block before, where it leads to the quotation by a colon. */
export function leadIn(page: Page, { pieces, sentences }: PagePassage): TokenRange[] {
	const before = page.article.sentences[sentences.first - 1];
	const own = page.article.sentences[sentences.first];
	if (!before || !own || page.article.text.charAt(before.end - 1) !== ':') return [];
	const startsBlock = (pieces[0]?.from ?? 0) <= tokensIn(page, own).from;
	return before.block === own.block || (startsBlock && before.block === own.block - 1) ? [lastPart(page, before)] : [];
}

/** The sentence before, in the same block: "Stoltenberg answered. “…”". */
export function sentenceBefore(page: Page, { sentences }: PagePassage): TokenRange[] {
	const before = page.article.sentences[sentences.first - 1];
	const own = page.article.sentences[sentences.first];
	return before && own && before.block === own.block ? [lastPart(page, before)] : [];
}

function lastPart(page: Page, sentence: { start: number; end: number }): TokenRange {
	const range = tokensIn(page, sentence);
	return { from: Math.max(range.from, range.to - MOST_WORDS_EACH_SIDE), to: range.to };
}
