import { must } from '../../text/must';
import { functionWordsOf } from '../../text/stem';
import type { PackPage } from '../pack-page';
import { type TokenRange, tokensIn } from '../page';
import { wordingWords } from '../wordings';
import { alignQuote, type QuoteAlignment } from './align';
import type { WordingCandidate } from './candidates';
import type { PagePassage } from './passages';
import { lengthOf } from './runs';
import { termOf, type WordList, wordList } from './word-list';

/** As many words before, between and behind the pieces are looked at. Bounds the work in endless sentences. */
const MOST_WORDS = 60;
/** Fewer words outside the quotation marks, unless they are all that is missing in a place, are there by chance. */
const LEAST_WORDS = 2;

/**
 * The words of a quotation with those of its sentences outside the marks that the wording has in the same place: the page
 * does not leave out what it says unmarked ("Vale said they would keep the harbour open “to every ship”"). The
 * alignment is that of both. O(words of the wording × `MOST_WORDS` × pieces).
 */
export function withSentenceWords(
	page: PackPage,
	passage: PagePassage,
	{ row, words, alignment }: WordingCandidate,
): { words: WordList; alignment: QuoteAlignment } {
	const entry = wordingWords(page.pack, row);
	const added: number[] = [];
	for (const run of alignment.runs) {
		if (run.op !== 'left-out') continue;
		const outside = outsideAt(page, passage, words.indexes, run.page[0]);
		if (outside.to <= outside.from) continue;
		const wanted = { ...entry, ...sliceOf(entry, run.entry) };
		added.push(...carried(page, wanted, outside));
	}
	if (added.length === 0) return { words, alignment };
	const all = wordList(
		page.tokens,
		[...new Set([...words.indexes, ...added])].sort((a, b) => a - b),
	);
	const fuller = alignQuote(entry, all);
	const isBetter = fuller.kept > alignment.kept && fuller.changed <= alignment.changed;
	return isBetter ? { words: all, alignment: { ...fuller, share: alignment.share } } : { words, alignment };
}

const sliceOf = ({ indexes, hashes }: WordList, [from, to]: readonly [number, number]) => ({
	indexes: indexes.slice(from, to),
	hashes: hashes.slice(from, to),
});

/** The page's words, outside the pieces and in their sentences, that stand before the word at `at` of the quotation. */
function outsideAt(page: PackPage, { sentences }: PagePassage, indexes: readonly number[], at: number): TokenRange {
	const [before, behind] = [indexes[at - 1], indexes[at]];
	const [first, last] = [page.article.sentences[sentences.first], page.article.sentences[sentences.last]];
	const from = before === undefined ? tokensIn(page, must(first)).from : before + 1;
	const to = behind === undefined ? tokensIn(page, must(last)).to : behind;
	return before === undefined
		? { from: Math.max(from, to - MOST_WORDS), to }
		: { from, to: Math.min(to, from + MOST_WORDS) };
}

/** The outside words that the wording has, in its order; of function words alone, only all that are missing. */
function carried(page: PackPage, wanted: WordList, { from, to }: TokenRange): number[] {
	const outside = wordList(
		page.tokens,
		Array.from({ length: to - from }, (_, i) => from + i),
	);
	const empty = functionWordsOf(page.language);
	return alignQuote(wanted, outside).runs.flatMap((run) => {
		if (run.op !== 'keep') return [];
		const isAll = lengthOf(run) === wanted.hashes.length;
		const tells = run.page[1] - run.page[0] >= LEAST_WORDS && hasContent(outside, run.page, empty);
		return isAll || tells ? outside.indexes.slice(...run.page) : [];
	});
}

function hasContent(words: WordList, [from, to]: readonly [number, number], empty: ReadonlySet<string>): boolean {
	for (let i = from; i < to; i++) if (!empty.has(termOf(words, i))) return true;
	return false;
}
