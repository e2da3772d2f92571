import { diffArrays } from 'diff/lib/diff/array.js';
import { append } from '../text/append';
import { must } from '../text/must';
import { UNSPACED } from '../text/writing';

const LETTER = String.raw`(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}_])`;
const JOINED = String.raw`(?:\p{M}|\p{Emoji_Modifier}|\u200d\S)*`;
const TOKENS = new RegExp(String.raw`\n|[^\S\n]+|${LETTER}+(?:['’-]${LETTER}+)*|\S${JOINED}`, 'gu');

/**
 * A text as words, white space (each line break by itself) and single signs, in order and complete: put together they
 * are the text again. Finer than `WRITTEN_WORD`, as signs are apart. A character beyond the basic plane is never split. Linear.
 */
export const splitWords = (text: string): string[] => text.match(TOKENS) ?? [];

/** Puts words together again, with a space where they would else grow into others. */
export function joinWords(words: readonly string[]): string {
	let text = '';
	let [last, beforeLast] = ['', ''];
	for (const word of words) {
		text += growInto([beforeLast, last, word]) ? ` ${word}` : word;
		[last, beforeLast] = [word, isSpace(last) ? '' : last];
	}
	return text;
}

/** Whether the last of three is cut otherwise beside the others: an apostrophe may join what stands on both sides of it. */
function growInto(words: readonly [string, string, string]): boolean {
	const [, last, word] = words;
	if (isSpace(last) || isSpace(word)) return false;
	return splitWords(words.join('')).at(-1) !== word;
}

const isSpace = (word: string): boolean => word.trim() === '';

/** Words `start` to `end` of one text that another text has other words for. */
export interface Hunk {
	start: number;
	end: number;
	words: string[];
}

/** Differing words beyond which two texts are not aligned: the time grows with their square. */
const MOST_WORDS_CHANGED = 1000;

/**
 * Where `after` differs from `before`, in order; each hunk is apart from the next by at least one word or space. Words are
 * aligned first and spaces only between them, as there are so many: a word that both have is not given up for two spaces.
 * O(n·d).
 */
export function hunksBetween(before: string[], after: string[]): Hunk[] {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start++;
	let same = 0;
	while (same < Math.min(before.length, after.length) - start && before.at(-1 - same) === after.at(-1 - same)) same++;
	const [was, is] = [before.slice(start, before.length - same), after.slice(start, after.length - same)];
	const hunks: Hunk[] = [];
	let [at, atAfter] = [0, 0];
	for (const [word, wordAfter] of [...alignedWords(was, is), [was.length, is.length] as const]) {
		hunks.push(...hunksWithin(was.slice(at, word), is.slice(atAfter, wordAfter), start + at));
		[at, atAfter] = [word + 1, wordAfter + 1];
	}
	return hunks;
}

/** Which words of two texts are the same, in order, as places in each; none where too many differ. */
function alignedWords(before: string[], after: string[]): (readonly [number, number])[] {
	const [was, is] = [placesOf(before), placesOf(after)];
	const changes = diffArrays(before.filter(isWord), after.filter(isWord), { maxEditLength: MOST_WORDS_CHANGED });
	const pairs: (readonly [number, number])[] = [];
	let [at, atAfter] = [0, 0];
	for (const { added, removed, count } of changes ?? []) {
		if (!added && !removed) for (let i = 0; i < count; i++) pairs.push([must(was[at + i]), must(is[atAfter + i])]);
		if (!added) at += count;
		if (!removed) atAfter += count;
	}
	return pairs;
}

const isWord = (word: string): boolean => !isSpace(word);
const placesOf = (words: string[]): number[] => words.flatMap((word, at) => (isSpace(word) ? [] : [at]));

/** The hunks of a stretch, of which the words differ and spaces alone may be the same; `start` is where it begins. */
function hunksWithin(before: string[], after: string[], start: number): Hunk[] {
	if (before.join('') === after.join('')) return [];
	const changes = diffArrays(before, after, { maxEditLength: MOST_WORDS_CHANGED });
	if (!changes) return [{ start, end: start + before.length, words: after }];
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
		if (added) append(open.words, value);
		else {
			at += value.length;
			open.end = at;
		}
	}
	return hunks;
}
