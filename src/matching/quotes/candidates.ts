import type { Pack } from '../../corpus/pack/open';
import { must } from '../../text/must';
import { firstBehind, type Span } from '../../text/span';
import type { PackPage } from '../pack-page';
import type { Page } from '../page';
import { neighbours, wordingsBy, wordingWords } from '../wordings';
import { type Acceptance, accept } from './accept';
import { alignQuote, type QuoteAlignment } from './align';
import type { Attribution } from './attribution';
import { bracketedWords } from './cuts';
import { type Hits, rowHits } from './hits';
import type { PagePassage } from './passages';
import { namesRole } from './roles';
import { outsideOf } from './surroundings';
import { type WordList, wordList } from './word-list';

/** A wording that the passage was accepted to quote. */
export interface WordingCandidate {
	row: number;
	alignment: QuoteAlignment;
	acceptance: Acceptance;
	/** The words of the passage that were aligned: of a long one, those about the place where the wording was met. */
	words: WordList;
	named: boolean;
}

/** Quotations of more words are met by the index or not at all. */
const MAX_WORDS_FOR_SPEAKER = 80;

/** The wording that fits a passage best, of those that the index and the named speakers bring up; null where none is accepted. */
export function bestCandidate(
	page: PackPage,
	passage: PagePassage,
	attribution: Attribution,
	hits: Hits,
): WordingCandidate | null {
	const indexes = passage.pieces.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
	const length = (row: number) => wordingWords(page.pack, row).indexes.length;
	const places = new Map(rowHits(hits, passage.pieces, length).map((place) => [place.row, place]));
	const rows = new Set(places.keys());
	if (indexes.length <= MAX_WORDS_FOR_SPEAKER) {
		const pairs = neighbours(wordList(page.tokens, indexes).hashes);
		for (const row of wordingsBy(page.pack, attribution.named, pairs)) rows.add(row);
	}
	let best: WordingCandidate | null = null;
	for (const row of [...rows].sort((a, b) => a - b)) {
		const wording = page.pack.wordings[row];
		if (!wording) continue;
		const { from, to } = places.get(row) ?? { from: 0, to: indexes.length };
		const own = indexes.slice(Math.max(0, from - length(row)), to + length(row));
		const words = wordList(page.tokens, own);
		const alignment = alignQuote(wordingWords(page.pack, row), words);
		alignment.changed = Math.max(0, alignment.changed - bracketedWords(page, own, alignment.runs));
		alignment.share = shareOfSentences(page, own, alignment);
		const named = attribution.named.has(wording.speaker) || roleNamed(page, passage, wording.statement);
		const circumstances = { wording, words, named, quoted: passage.quoted, pieces: passage.pieces.length };
		const acceptance = accept(alignment, circumstances);
		const candidate = acceptance && { row, alignment, acceptance, words, named };
		if (candidate && (!best || isBetter(page.pack, candidate, best))) best = candidate;
	}
	return best;
}

/**
 * Share of the words that stand in the wording, of all words of the quotation's sentences that have any: what else is
 * quoted decides nothing, but a few words inside a sentence of other words are a phrase, not a quotation.
 */
function shareOfSentences(page: Page, indexes: readonly number[], { runs, kept }: QuoteAlignment): number {
	const first = runs.find(({ op }) => op === 'keep');
	const last = runs.findLast(({ op }) => op === 'keep');
	if (!first || !last) return 0;
	const start = sentenceOf(page, must(indexes[first.page[0]]))?.start ?? 0;
	const end = sentenceOf(page, must(indexes[last.page[1] - 1]))?.end ?? page.article.text.length;
	const words = indexes.filter(
		(index) => must(page.tokens.starts[index]) >= start && must(page.tokens.ends[index]) <= end,
	);
	return kept / Math.max(words.length, 1);
}

/** The sentence of a word. O(log n). */
function sentenceOf(page: Page, index: number): Span | undefined {
	const { sentences } = page.article;
	return sentences[firstBehind(sentences, must(page.tokens.starts[index]))];
}

function roleNamed(page: PackPage, passage: PagePassage, id: string): boolean {
	if (!passage.quoted) return false;
	const statement = page.pack.entry('statement', id);
	return statement ? outsideOf(page, passage).some((range) => namesRole(page, range, statement)) : false;
}

/**
 * Of two wordings the one with fewer unexplained words wins, then the one whose speaker is named, then the one as
 * spoken, a rendering before a variant: a known variant is named only where it fits better than what was said.
 */
function isBetter(pack: Pack, a: WordingCandidate, b: WordingCandidate): boolean {
	const fit = ({ alignment }: WordingCandidate) => alignment.kept - alignment.changed - alignment.innerCut / 4;
	const difference = fit(a) - fit(b) || Number(a.named) - Number(b.named);
	if (difference !== 0) return difference > 0;
	const rank = ({ row }: WordingCandidate) =>
		['spoken', 'rendering', 'variant'].indexOf(pack.wordings[row]?.kind ?? '');
	return rank(a) < rank(b);
}
