import { diffArrays } from 'diff/lib/diff/array.js';
import { append } from '../../text/append';
import { WRITTEN_WORD } from '../../text/writing';

/** In `before`, `removed` UTF-16 units at `at` give way to `added`. */
export interface TextChange {
	at: number;
	removed: number;
	added: string;
}

/** Unchanged stretches of fewer words between two changes are written anew with them. */
const ISLAND_WORDS = 3;

/** Texts with less in common, by length, are replaced as one block. */
const LEAST_COMMON_SHARE = 0.4;

/** Beyond so many changed tokens comparing stops and the texts are replaced as one block: keeps it to milliseconds. */
const MOST_TOKENS_CHANGED = 2000;

/** White space, or a word with the signs that stand by it. */
const TOKEN = new RegExp(`\\s+|${WRITTEN_WORD}`, 'gu');

/** One run of the comparison: tokens that give way to others, or that stay, in which case both are one array. */
interface Run {
	isKept: boolean;
	removed: string[];
	added: string[];
}

/**
 * What makes `after` of `before`, in terms of whole words, from the end to the beginning, so that each can be applied
 * as it stands. Chosen so that two people who rewrite the same sentence get two readable versions side by side instead of
 * one made of both; docs/sync.md has the figures. Never parts a surrogate pair.
 */
export function wordChanges(before: string, after: string): TextChange[] {
	if (before === after) return [];
	const changes: TextChange[] = [];
	let at = 0;
	for (const { isKept, removed, added } of joinIslands(slideToSpace(compare(tokensOf(before), tokensOf(after))))) {
		const length = lengthOf(removed);
		if (!isKept) changes.unshift({ at, removed: length, added: added.join('') });
		at += length;
	}
	return changes;
}

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];
const lengthOf = (tokens: readonly string[]): number => tokens.reduce((sum, { length }) => sum + length, 0);

function compare(before: string[], after: string[]): Run[] {
	const parts = diffArrays(before, after, { maxEditLength: MOST_TOKENS_CHANGED });
	const common = parts?.reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : lengthOf(value)), 0);
	if (!parts || (common ?? 0) < LEAST_COMMON_SHARE * Math.max(lengthOf(before), lengthOf(after)))
		return [{ isKept: false, removed: before, added: after }];
	const runs: Run[] = [];
	for (const { added, removed, value } of parts) {
		const last = runs.at(-1);
		if (!added && !removed) runs.push({ isKept: true, removed: value, added: value });
		else if (!last || last.isKept)
			runs.push({ isKept: false, removed: removed ? value : [], added: added ? value : [] });
		else if (added) append(last.added, value);
		else append(last.removed, value);
	}
	return runs;
}

/**
 * Where words came or went with the space behind them, takes the space before them instead, if there is one. Then words
 * that two people add at the same place keep a space between them, and beside a word that the other one replaces.
 */
function slideToSpace(runs: readonly Run[]): Run[] {
	for (const [i, { isKept, removed, added }] of runs.entries()) {
		const before = runs[i - 1];
		const after = runs[i + 1];
		const moved = removed.length === 0 ? added : removed;
		const space = moved.at(-1) ?? '';
		const isMove = !isKept && moved.length > 1 && (removed.length === 0 || added.length === 0);
		if (!isMove || !before || !after || space.trim() !== '' || before.removed.at(-1) !== space) continue;
		before.removed.pop();
		moved.unshift(...moved.splice(-1));
		after.removed.unshift(space);
	}
	return runs.filter(({ removed, added }) => removed.length > 0 || added.length > 0);
}

/** Makes one change of two with a few words between them. */
function joinIslands(runs: readonly Run[]): Run[] {
	const joined: Run[] = [];
	for (const [i, run] of runs.entries()) {
		const last = joined.at(-1);
		const isIsland = run.isKept && i > 0 && i < runs.length - 1 && wordsIn(run.removed) < ISLAND_WORDS;
		if (last && !last.isKept && (isIsland || !run.isKept)) {
			append(last.removed, run.removed);
			append(last.added, run.added);
		} else joined.push({ isKept: run.isKept, removed: [...run.removed], added: [...run.added] });
	}
	return joined;
}

const wordsIn = (tokens: readonly string[]): number => tokens.filter((token) => token.trim() !== '').length;
