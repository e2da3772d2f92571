import type { AlignedRun } from '../../fingerprint/align';
import { must } from '../../text/must';
import { type Page, spanOf } from '../page';
import { isKept } from './runs';

/** How the page shows that words are missing inside its quotation: all its cuts, some or none; null where none are. */
type CutMark = 'marked' | 'unmarked' | null;

/**
 * Whether every cut inside a quotation is shown: by `…`, `...`, brackets, or quotation marks that close or open there.
 * `indexes` are the token indexes of the page's words. O(runs).
 */
export function cutMark(page: Page, indexes: readonly number[], runs: readonly AlignedRun[]): CutMark {
	const first = runs.findIndex(isKept);
	const last = runs.findLastIndex(isKept);
	// Words in whose place the page has others are changed, not cut.
	const isCut = (run: AlignedRun, i: number) => run.op === 'left-out' && runs[i + 1]?.op !== 'added';
	const cuts = runs.filter((run, i) => i > first && i < last && isCut(run, i));
	if (cuts.length === 0) return null;
	return cuts.every(({ page: [at] }) => isMarked(page, indexes, at)) ? 'marked' : 'unmarked';
}

/** Between which words of the page a cut stands: behind the word before it, up to the first word behind it. */
function isMarked(page: Page, indexes: readonly number[], at: number): boolean {
	const [before, behind] = [indexes[at - 1], indexes[at]];
	if (before === undefined || behind === undefined) return false;
	const between = page.article.text.slice(page.tokens.ends[before], page.tokens.starts[behind]);
	return behind > before + 1 || /…|\.\s?\.\s?\.|[[\](]|["”»“„«]|[’‘].*[’‘]/s.test(between);
}

/** How many of the page's added words stand in square brackets: an editor's, and shown to be. O(words). */
export function bracketedWords(page: Page, indexes: readonly number[], runs: readonly AlignedRun[]): number {
	const { text } = page.article;
	const [first, last] = [indexes[0], indexes.at(-1)];
	if (first === undefined || last === undefined) return 0;
	const whole = spanOf(page, { from: first, to: last + 1 });
	if (!text.slice(Math.max(0, whole.start - MOST_CHARACTERS_IN_BRACKET), whole.end).includes('[')) return 0;
	let bracketed = 0;
	for (const run of runs) {
		if (run.op !== 'added') continue;
		for (const index of indexes.slice(...run.page)) {
			const start = must(page.tokens.starts[index]);
			const before = text.slice(Math.max(0, start - MOST_CHARACTERS_IN_BRACKET), start);
			const isInside = before.lastIndexOf('[') > before.lastIndexOf(']');
			if (isInside && text.slice(start, start + MOST_CHARACTERS_IN_BRACKET).includes(']')) bracketed++;
		}
	}
	return bracketed;
}

/** A bracket inside a quotation holds at most this many characters; more is not an editor's insertion. */
const MOST_CHARACTERS_IN_BRACKET = 80;
