import type { AlignedRun } from '../../fingerprint/align';
import { must } from '../../text/must';
import { joinRuns } from './runs';
import { endsInWord, runTogether, writtenOut } from './same-word';
import { termOf, type WordList } from './word-list';

/** As many words at the edge of a change are tried for being the same words otherwise written. */
const MOST_WORDS_TRIED = 3;

/**
 * Takes back changes that are none: words that are the same when contractions are written out and hyphens and spaces
 * inside words do not count. Such a kept run may have fewer words on one side than on the other. O(n).
 */
export function reconcile(runs: readonly AlignedRun[], entry: WordList, page: WordList): AlignedRun[] {
	const result: AlignedRun[] = [];
	for (const gap of gapsOf(runs)) {
		if (gap.op === 'keep') result.push(gap);
		else result.push(...sameWordsIn(gap, entry, page, result.at(-1)));
	}
	return joinRuns(result);
}

/** A gap between kept runs, as one run of entry words against page words; `added` stands for both here. */
function gapsOf(runs: readonly AlignedRun[]): AlignedRun[] {
	const gaps: AlignedRun[] = [];
	for (const run of runs) {
		const last = gaps.at(-1);
		if (run.op === 'keep' || !last || last.op === 'keep') gaps.push(run.op === 'keep' ? run : { ...run, op: 'added' });
		else
			gaps[gaps.length - 1] = {
				op: 'added',
				entry: [last.entry[0], run.entry[1]],
				page: [last.page[0], run.page[1]],
			};
	}
	return gaps;
}

function sameWordsIn(gap: AlignedRun, entry: WordList, page: WordList, before: AlignedRun | undefined): AlignedRun[] {
	let [e, eEnd] = gap.entry;
	let [p, pEnd] = gap.page;
	const head: AlignedRun[] = [];
	const tail: AlignedRun[] = [];
	const kept = (fromE: number, toE: number, fromP: number, toP: number): AlignedRun => ({
		op: 'keep',
		entry: [fromE, toE],
		page: [fromP, toP],
	});
	if (before?.op === 'keep') {
		if (p < pEnd && endsInWord(entry.tokens, must(entry.indexes[e - 1]), termOf(page, p)))
			head.push(kept(e, e, p, ++p));
		else if (e < eEnd && endsInWord(page.tokens, must(page.indexes[p - 1]), termOf(entry, e)))
			head.push(kept(e, ++e, p, p));
	}
	for (;;) {
		const found = sameEdge(entry, page, [e, eEnd], [p, pEnd], false);
		if (!found) break;
		head.push(kept(e, e + found[0], p, p + found[1]));
		e += found[0];
		p += found[1];
	}
	for (;;) {
		const found = sameEdge(entry, page, [e, eEnd], [p, pEnd], true);
		if (!found) break;
		tail.unshift(kept(eEnd - found[0], eEnd, pEnd - found[1], pEnd));
		eEnd -= found[0];
		pEnd -= found[1];
	}
	const rest: AlignedRun[] = [];
	if (eEnd > e) rest.push({ op: 'left-out', entry: [e, eEnd], page: [p, p] });
	if (pEnd > p) rest.push({ op: 'added', entry: [eEnd, eEnd], page: [p, pEnd] });
	return [...head, ...rest, ...tail];
}

/** How many words of either side, at the same edge of a gap, run together to the same; null where none do. */
function sameEdge(
	entry: WordList,
	page: WordList,
	[e, eEnd]: readonly [number, number],
	[p, pEnd]: readonly [number, number],
	atEnd: boolean,
): [number, number] | null {
	if (e >= eEnd || p >= pEnd) return null;
	if (!mayAgree(entry, atEnd ? eEnd - 1 : e, page, atEnd ? pEnd - 1 : p, atEnd)) return null;
	const text = (list: WordList, from: number, to: number, count: number) =>
		runTogether(list.tokens, atEnd ? list.indexes.slice(to - count, to) : list.indexes.slice(from, from + count));
	for (let i = 1; i <= Math.min(MOST_WORDS_TRIED, eEnd - e); i++) {
		const wanted = text(entry, e, eEnd, i);
		for (let j = 1; j <= Math.min(MOST_WORDS_TRIED, pEnd - p); j++) {
			if (wanted !== '' && wanted === text(page, p, pEnd, j)) return [i, j];
		}
	}
	return null;
}

/** Whether texts may be equal that begin, or end, with these words: whether their first or last letters are. Saves most of the work. */
function mayAgree(entry: WordList, e: number, page: WordList, p: number, atEnd: boolean): boolean {
	const a = writtenOut(entry.tokens, must(entry.indexes[e]));
	const b = writtenOut(page.tokens, must(page.indexes[p]));
	return a === '' || b === '' || a.at(atEnd ? -1 : 0) === b.at(atEnd ? -1 : 0);
}
