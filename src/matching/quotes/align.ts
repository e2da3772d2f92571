import { type AlignedRun, alignWords } from '../../fingerprint/align';
import { reconcile } from './reconcile';
import { dropStrays, isKept, lengthOf } from './runs';
import type { WordList } from './word-list';

/** An alignment of a quotation with a wording, and what follows from it. Counts are words. */
export interface QuoteAlignment {
	runs: AlignedRun[];
	/** Words of the page that stand in the wording. */
	kept: number;
	longest: number;
	/** Page words that the wording lacks: between kept words, or in the place of a few of its words at either end. */
	changed: number;
	/** Wording's words that the page lacks, between kept words. */
	innerCut: number;
	/** Wording's words that the page lacks before its first and behind its last kept word. */
	outerCut: number;
	/** Share of the quotation's words that stand in the wording. */
	share: number;
}

/**
 * At either end, up to this many words in the place of as few of the wording's are words changed. More are what the
 * speaker said besides: the pack holds an excerpt.
 */
const EDGE_WORDS = 3;

/** Aligns, takes the same words otherwise written for the same, and gives up stray words. O(n·m). */
export function alignQuote(wording: WordList, quotation: WordList): QuoteAlignment {
	const runs = dropStrays(reconcile(alignWords(wording.hashes, quotation.hashes), wording, quotation));
	const first = runs.findIndex(isKept);
	const last = runs.findLastIndex(isKept);
	let [kept, longest, changed, innerCut, outerCut] = [0, 0, 0, 0, 0];
	runs.forEach((run, i) => {
		const inner = i > first && i < last;
		if (run.op === 'keep') {
			kept += run.page[1] - run.page[0];
			longest = Math.max(longest, lengthOf(run));
		} else if (run.op === 'added') changed += inner ? lengthOf(run) : 0;
		else if (inner) innerCut += lengthOf(run);
		else outerCut += lengthOf(run);
	});
	if (first >= 0) changed += edgeChange(runs.slice(0, first)) + edgeChange(runs.slice(last + 1));
	const share = quotation.hashes.length === 0 ? 0 : kept / quotation.hashes.length;
	return { runs, kept, longest, changed, innerCut, outerCut, share };
}

/** Words of the page that stand at an end in the place of other words of the wording. */
function edgeChange(edge: readonly AlignedRun[]): number {
	const cut = edge.find(({ op }) => op === 'left-out');
	const added = edge.find(({ op }) => op === 'added');
	if (!cut || !added || lengthOf(cut) > EDGE_WORDS || lengthOf(added) > EDGE_WORDS) return 0;
	return lengthOf(added);
}
