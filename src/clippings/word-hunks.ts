import { diffArrays } from 'diff/lib/diff/array.js';
import { UNSPACED } from '../text/writing';

const LETTER = String.raw`(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}_])`;
const JOINED = String.raw`(?:\p{M}|\p{Emoji_Modifier}|\u200d.)*`;
const TOKENS = new RegExp(String.raw`\n|[^\S\n]+|${LETTER}+(?:['’-]${LETTER}+)*|[^\s]${JOINED}`, 'gsu');

/** Of letters throughout: what begins with one is no sign, which marks may end. */
const IS_OF_LETTERS = new RegExp(`^${LETTER}`, 'u');

/**
 * A text as words, white space (each line break by itself) and single signs, in order and complete: put together they
 * are the text again. A character beyond the basic plane is never split. Linear.
 */
export const splitWords = (text: string): string[] => text.match(TOKENS) ?? [];

/** Puts words together again, with a space where two would else grow into one. */
export function joinWords(words: readonly string[]): string {
	let text = '';
	let last = '';
	for (const word of words) {
		text += IS_OF_LETTERS.test(last) && IS_OF_LETTERS.test(word) ? ` ${word}` : word;
		last = word;
	}
	return text;
}

/** Words `start` to `end` of one text that another text has other words for. */
export interface Hunk {
	start: number;
	end: number;
	words: string[];
}

/** Differing words beyond which two texts are not aligned: the time grows with their square. */
const MOST_WORDS_CHANGED = 1000;

/** Where `after` differs from `before`, in order; each hunk is apart from the next by at least one word. O(n·d). */
export function hunksBetween(before: string[], after: string[]): Hunk[] {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start++;
	let same = 0;
	while (same < Math.min(before.length, after.length) - start && before.at(-1 - same) === after.at(-1 - same)) same++;
	const [was, is] = [before.slice(start, before.length - same), after.slice(start, after.length - same)];
	if (was.length === 0 && is.length === 0) return [];
	const changes = diffArrays(was, is, { maxEditLength: MOST_WORDS_CHANGED });
	if (!changes) return [{ start, end: start + was.length, words: is }];
	const hunks: Hunk[] = [];
	let at = start;
	let open: Hunk | null = null;
	for (const { added, removed, value } of changes) {
		if (!added && !removed) {
			at += value.length;
			open = null;
			continue;
		}
		if (!open) {
			open = { start: at, end: at, words: [] };
			hunks.push(open);
		}
		if (added) open.words.push(...value);
		else {
			at += value.length;
			open.end = at;
		}
	}
	return hunks;
}
