import { type AlignedRun, alignWords } from '../fingerprint';
import type { QuoteFinding } from './match';

/** An alignment of a quotation with a wording, and what follows from it. Counts are words. */
export interface QuoteAlignment {
	runs: AlignedRun[];
	kept: number;
	longest: number;
	/** Page words that the wording lacks, between kept words. */
	changed: number;
	/** Wording's words that the page lacks, between kept words. */
	innerCut: number;
	/** Wording's words that the page lacks before its first and behind its last kept word. */
	outerCut: number;
	/** Share of the quotation's words that stand in the wording. */
	share: number;
}

/** A kept run of at most this many words, far from the others, is coincidence. */
const STRAY_WORDS = 2;

/** Aligns, then gives up stray words that only happen to occur on both sides. */
export function alignQuote(wording: ArrayLike<number>, quotation: ArrayLike<number>): QuoteAlignment {
	const runs = dropStrays(alignWords(wording, quotation));
	const kept = runs.filter((run) => run.op === 'keep');
	const first = runs.findIndex((run) => run.op === 'keep');
	const last = runs.findLastIndex((run) => run.op === 'keep');
	const count = (op: AlignedRun['op'], inner: boolean) =>
		runs.reduce((sum, run, i) => {
			const isInner = i > first && i < last;
			return run.op === op && isInner === inner ? sum + lengthOf(run) : sum;
		}, 0);
	const keptWords = kept.reduce((sum, run) => sum + lengthOf(run), 0);
	return {
		runs,
		kept: keptWords,
		longest: Math.max(0, ...kept.map(lengthOf)),
		changed: count('added', true),
		innerCut: count('left-out', true),
		outerCut: count('left-out', false),
		share: quotation.length === 0 ? 0 : keptWords / quotation.length,
	};
}

/**
 * The finding, by rule: words of the page between kept words that the wording lacks mean *words changed*; words of the
 * wording missing between kept words mean *inner cut*; words missing only before or behind mean *trimmed*; nothing
 * missing means *exact*. What the page quotes beyond the wording decides nothing: the pack holds an excerpt.
 */
export function findingOf({ changed, innerCut, outerCut }: QuoteAlignment): QuoteFinding {
	if (changed > 0) return 'words-changed';
	if (innerCut > 0) return 'inner-cut';
	return outerCut > 0 ? 'trimmed' : 'exact';
}

const lengthOf = (run: AlignedRun): number =>
	run.op === 'added' ? run.page[1] - run.page[0] : run.entry[1] - run.entry[0];

function dropStrays(runs: AlignedRun[]): AlignedRun[] {
	let result = runs;
	for (const fromEnd of [false, true]) {
		for (;;) {
			const next = dropOuterStray(result, fromEnd);
			if (next === result) break;
			result = next;
		}
	}
	return result;
}

/** Turns the outermost kept run into a cut and an addition where it is short and more words than it has lie before the next. */
function dropOuterStray(runs: AlignedRun[], fromEnd: boolean): AlignedRun[] {
	const kept = runs.flatMap((run, i) => (run.op === 'keep' ? [i] : []));
	const outer = kept.at(fromEnd ? -1 : 0);
	const next = kept.at(fromEnd ? -2 : 1);
	if (outer === undefined || next === undefined || outer === next) return runs;
	const stray = runs[outer];
	if (!stray || lengthOf(stray) > STRAY_WORDS) return runs;
	const between = runs.slice(Math.min(outer, next) + 1, Math.max(outer, next));
	if (between.reduce((sum, run) => sum + lengthOf(run), 0) <= 3 * lengthOf(stray)) return runs;
	return joinRuns([
		...runs.slice(0, outer),
		{ op: 'left-out', entry: stray.entry, page: [stray.page[0], stray.page[0]] },
		{ op: 'added', entry: [stray.entry[1], stray.entry[1]], page: stray.page },
		...runs.slice(outer + 1),
	]);
}

/** Puts cuts before additions between kept runs and joins neighbours of one kind. */
function joinRuns(runs: readonly AlignedRun[]): AlignedRun[] {
	const joined: AlignedRun[] = [];
	let cut: AlignedRun | null = null;
	let added: AlignedRun | null = null;
	const flush = () => {
		if (cut) joined.push(cut);
		if (added) joined.push(added);
		cut = null;
		added = null;
	};
	for (const run of runs) {
		if (run.op === 'keep') {
			flush();
			joined.push(run);
		} else if (run.op === 'left-out') cut = cut ? { ...run, entry: [cut.entry[0], run.entry[1]], page: cut.page } : run;
		else added = added ? { ...run, entry: added.entry, page: [added.page[0], run.page[1]] } : run;
	}
	flush();
	return joined;
}
