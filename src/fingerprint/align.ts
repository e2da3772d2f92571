import { must } from '../text/must';

/** One step of a word alignment, over words `[from, to)` of either side. */
export interface AlignedRun {
	op: 'keep' | 'left-out' | 'added';
	entry: [number, number];
	page: [number, number];
}

/**
 * Above this many cells (entry words × page words) alignment is not attempted; 60-word statements against the longest
 * quotation that is looked at stay far below.
 */
const MAX_CELLS = 4_000_000;

/**
 * Aligns two word sequences, given as hashes, by their longest common subsequence (Hirschberg's recurrence without
 * the space saving, as one side is at most a statement long), preferring long contiguous runs where several alignments
 * keep equally many words. Returns runs that cover both sides in order. O(n·m) time and memory.
 */
export function alignWords(entry: ArrayLike<number>, page: ArrayLike<number>): AlignedRun[] {
	const n = entry.length;
	const m = page.length;
	if (n * m > MAX_CELLS) return wholesale(n, m);
	const width = m + 1;
	// Score of the best alignment of the suffixes at (i, j): words kept, with a small bonus for staying in a run.
	const score = new Float32Array((n + 1) * width);
	const run = new Uint16Array((n + 1) * width);
	for (let i = n - 1; i >= 0; i--) {
		for (let j = m - 1; j >= 0; j--) {
			const cell = i * width + j;
			const skip = Math.max(must(score[cell + width]), must(score[cell + 1]));
			if (entry[i] === page[j]) {
				const next = cell + width + 1;
				const follows = Math.min(must(run[next]), 60000);
				const kept = must(score[next]) + 1 + (follows > 0 ? RUN_BONUS : 0);
				if (kept >= skip) {
					score[cell] = kept;
					run[cell] = follows + 1;
					continue;
				}
			}
			score[cell] = skip;
		}
	}
	return trace(entry, page, score, run, width);
}

/** Small enough that no number of bonuses outweighs a kept word within `MAX_CELLS` and 60-word statements. */
const RUN_BONUS = 1 / 1024;

function trace(
	entry: ArrayLike<number>,
	page: ArrayLike<number>,
	score: Float32Array,
	run: Uint16Array,
	width: number,
): AlignedRun[] {
	const runs: AlignedRun[] = [];
	let i = 0;
	let j = 0;
	while (i < entry.length || j < page.length) {
		const cell = i * width + j;
		if (i < entry.length && j < page.length && must(run[cell]) > 0) {
			push(runs, 'keep', i++, j++);
		} else if (i < entry.length && (j >= page.length || must(score[cell + width]) >= must(score[cell + 1]))) {
			push(runs, 'left-out', i++, j);
		} else {
			push(runs, 'added', i, j++);
		}
	}
	return runs;
}

function push(runs: AlignedRun[], op: AlignedRun['op'], i: number, j: number): void {
	const last = runs.at(-1);
	const run: AlignedRun = last?.op === op ? last : { op, entry: [i, i], page: [j, j] };
	if (run !== last) runs.push(run);
	if (op !== 'added') run.entry[1] = i + 1;
	if (op !== 'left-out') run.page[1] = j + 1;
}

const wholesale = (n: number, m: number): AlignedRun[] => {
	const runs: AlignedRun[] = [];
	if (n > 0) runs.push({ op: 'left-out', entry: [0, n], page: [0, 0] });
	if (m > 0) runs.push({ op: 'added', entry: [n, n], page: [0, m] });
	return runs;
};
