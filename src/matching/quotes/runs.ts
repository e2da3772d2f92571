import type { AlignedRun } from '../../fingerprint/align';

/** Words of a run: of the page for words added, else of the entry. */
export const lengthOf = (run: AlignedRun): number =>
	run.op === 'added' ? run.page[1] - run.page[0] : run.entry[1] - run.entry[0];

export const isKept = (run: AlignedRun): boolean => run.op === 'keep';

/** From the first to the last word of the entry that is kept; empty where none is. */
export function entryReach(runs: readonly AlignedRun[]): { from: number; to: number } {
	const from = runs.find(isKept)?.entry[0];
	const to = runs.findLast(isKept)?.entry[1];
	return from === undefined || to === undefined ? { from: 0, to: 0 } : { from, to };
}

/** A kept run of at most this many words, far from the others, is coincidence. */
const STRAY_WORDS = 2;

/** Gives up stray words at either end that only happen to occur on both sides. O(n). */
export function dropStrays(runs: AlignedRun[]): AlignedRun[] {
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
	const outer = fromEnd ? runs.findLastIndex(isKept) : runs.findIndex(isKept);
	const next = fromEnd
		? runs.findLastIndex((run, i) => i < outer && isKept(run))
		: runs.findIndex((run, i) => i > outer && isKept(run));
	const stray = runs[outer];
	if (!stray || next < 0 || lengthOf(stray) > STRAY_WORDS) return runs;
	const between = runs.slice(Math.min(outer, next) + 1, Math.max(outer, next));
	if (between.reduce((sum, run) => sum + lengthOf(run), 0) <= 3 * lengthOf(stray)) return runs;
	return joinRuns([
		...runs.slice(0, outer),
		{ op: 'left-out', entry: stray.entry, page: [stray.page[0], stray.page[0]] },
		{ op: 'added', entry: [stray.entry[1], stray.entry[1]], page: stray.page },
		...runs.slice(outer + 1),
	]);
}

/** Puts cuts before additions between kept runs, and joins neighbours of one kind. Covers what it was given. O(n). */
export function joinRuns(runs: readonly AlignedRun[]): AlignedRun[] {
	const joined: AlignedRun[] = [];
	let gap: AlignedRun[] = [];
	const flush = () => {
		joined.push(...gapRuns(gap));
		gap = [];
	};
	for (const run of runs) {
		const last = joined.at(-1);
		if (run.op !== 'keep') gap.push(run);
		else if (gap.length === 0 && last?.op === 'keep')
			joined[joined.length - 1] = {
				op: 'keep',
				entry: [last.entry[0], run.entry[1]],
				page: [last.page[0], run.page[1]],
			};
		else {
			flush();
			joined.push(run);
		}
	}
	flush();
	return joined;
}

function gapRuns(gap: readonly AlignedRun[]): AlignedRun[] {
	const first = gap[0];
	const last = gap.at(-1);
	if (!first || !last) return [];
	const entry: [number, number] = [first.entry[0], last.entry[1]];
	const page: [number, number] = [first.page[0], last.page[1]];
	const runs: AlignedRun[] = [];
	if (entry[1] > entry[0]) runs.push({ op: 'left-out', entry, page: [page[0], page[0]] });
	if (page[1] > page[0]) runs.push({ op: 'added', entry: [entry[1], entry[1]], page });
	return runs;
}
