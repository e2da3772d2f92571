import { append } from '../text/append';
import { type Hunk, hunksBetween, joinWords, splitWords } from './word-hunks';

/** A stretch of the base that one side or both changed; sides that did not change it have its own words. */
interface Region {
	start: number;
	end: number;
	sides: [Hunk[], Hunk[]];
}

/**
 * Brings two changes of one text together, word by word. What only one changed is as that one left it. Where both
 * changed the same words both versions stay, the first one first, with a stroke between them where words were replaced:
 * nothing that either wrote is lost. The same arguments give the same text; swapped, the same words.
 */
export function mergeText(base: string, first: string, second: string): string {
	if (first === second || second === base) return first;
	if (first === base) return second;
	const words = splitWords(base);
	const hunksOf = (side: string) => hunksBetween(words, splitWords(side));
	const merged: string[] = [];
	let at = 0;
	for (const region of regionsOf(hunksOf(first), hunksOf(second))) {
		append(merged, words.slice(at, region.start));
		append(merged, mergeRegion(words, region));
		at = region.end;
	}
	return joinWords([...merged, ...words.slice(at)]);
}

/** Groups hunks that touch the same words, or insert at the same place. */
function regionsOf(first: readonly Hunk[], second: readonly Hunk[]): Region[] {
	const all = [...first.map((hunk) => ({ hunk, side: 0 })), ...second.map((hunk) => ({ hunk, side: 1 }))].sort(
		(a, b) => a.hunk.start - b.hunk.start || a.hunk.end - b.hunk.end,
	);
	const regions: Region[] = [];
	for (const { hunk, side } of all) {
		let region = regions.at(-1);
		const isSame = region && (hunk.start < region.end || (hunk.start === region.start && hunk.end === region.end));
		if (!region || !isSame) {
			region = { start: hunk.start, end: hunk.end, sides: [[], []] };
			regions.push(region);
		}
		region.end = Math.max(region.end, hunk.end);
		region.sides[side]?.push(hunk);
	}
	return regions;
}

function mergeRegion(base: readonly string[], { start, end, sides }: Region): string[] {
	const [first, second] = sides.map((hunks) => wordsOf(base, start, end, hunks));
	if (!first || sides[0].length === 0) return second ?? [];
	if (!second || sides[1].length === 0) return first;
	return keepBoth(first, second, base.slice(start, end).some(isWord));
}

/** The words of one side where the base has those from `start` to `end`. */
function wordsOf(base: readonly string[], start: number, end: number, hunks: readonly Hunk[]): string[] {
	const words: string[] = [];
	let at = start;
	for (const hunk of hunks) {
		append(words, base.slice(at, hunk.start));
		append(words, hunk.words);
		at = hunk.end;
	}
	return [...words, ...base.slice(at, end)];
}

/** Both versions one after the other; what they begin or end with alike stands once. */
function keepBoth(first: string[], second: string[], replaced: boolean): string[] {
	const most = Math.min(first.length, second.length);
	let before = 0;
	while (before < most && first[before] === second[before]) before++;
	let after = 0;
	while (after < most - before && first.at(-1 - after) === second.at(-1 - after)) after++;
	// Signs stay with the word that they stand at: both versions keep their full stop, or their asterisks.
	while (before > 0 && isSign(first[before - 1])) before--;
	while (after > 0 && isSign(first.at(-after))) after--;
	const [head, tail] = [first.slice(0, before), first.slice(first.length - after)];
	const [a, b] = [first, second].map((words) => words.slice(before, words.length - after));
	return [...head, ...sideBySide(a ?? [], b ?? [], separator([...head, ...tail], replaced)), ...tail];
}

/** What stands between two versions: a line break where both stand on lines of their own. */
function separator(shared: readonly string[], replaced: boolean): string[] {
	if (shared.includes('\n')) return ['\n'];
	return replaced ? [' ', '/', ' '] : [' '];
}

function sideBySide(a: string[], b: string[], between: string[]): string[] {
	if (!b.some(isWord)) return a.some(isWord) || a.length >= b.length ? a : b;
	if (!a.some(isWord)) return b;
	const left = a.slice(0, a.findLastIndex(isWord) + 1);
	const right = b.slice(b.findIndex(isWord));
	return [...left, ...(left.includes('\n') || right.includes('\n') ? ['\n', '\n'] : between), ...right];
}

const isWord = (word: string): boolean => word.trim() !== '';
const isSign = (word: string | undefined): boolean => word !== undefined && /^[^\p{L}\p{N}\s]+$/u.test(word);

/**
 * Where a place in `before`, such as the caret, is in `after`: it stays with the words around it. Both are offsets in
 * UTF-16 units.
 */
export function movedOffset(before: string, after: string, offset: number): number {
	const [was, is] = [splitWords(before), splitWords(after)];
	let moved = 0;
	let at = 0;
	let word = 0;
	for (const hunk of hunksBetween(was, is)) {
		const same = lengthOf(was, word, hunk.start);
		if (offset <= at + same) break;
		const [gone, come] = [lengthOf(was, hunk.start, hunk.end), lengthOf(hunk.words, 0, hunk.words.length)];
		// Inside words that were replaced there is no better place than as far into the new ones.
		if (offset < at + same + gone) return moved + same + Math.min(offset - at - same, come);
		moved += same + come;
		at += same + gone;
		word = hunk.end;
	}
	return moved + (offset - at);
}

const lengthOf = (words: readonly string[], start: number, end: number): number => {
	let length = 0;
	for (let i = start; i < end; i++) length += words[i]?.length ?? 0;
	return length;
};
