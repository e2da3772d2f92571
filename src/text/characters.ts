import { safeNormalize } from './safe-normalize';
import { UNSPACED } from './writing';

/**
 * What a UTF-16 code unit is to the tokeniser, and what it folds to. Both are looked up in tables that are filled in
 * small blocks on first use: testing Unicode properties by regular expression for each character of a page would
 * cost more than everything else together.
 */
export const OTHER = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Combining marks, soft hyphen and zero-width characters: part of a word, without weight of their own. */
export const JOINER = 4;
/** Scripts written without spaces: each character is a token. */
export const IDEOGRAPH = 5;
export const SURROGATE = 6;

/** Units that are filled in at once; a power of two. */
const BLOCK = 64;

const classes = new Uint8Array(65536);
/** 0 where not yet filled. */
const folds = new Uint16Array(65536);

const IS_IDEOGRAPH = new RegExp(`[${UNSPACED}]`, 'u');
const IS_LETTER = /\p{L}/u;
const IS_DIGIT = /\p{N}/u;
const IS_JOINER = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u;

function classify(unit: number): number {
	if (unit < 128) return isAsciiLetter(unit) ? LETTER : unit >= 48 && unit <= 57 ? DIGIT : OTHER;
	if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
	const character = String.fromCharCode(unit);
	if (IS_JOINER.test(character)) return JOINER;
	if (IS_IDEOGRAPH.test(character)) return IDEOGRAPH;
	if (IS_LETTER.test(character)) return LETTER;
	return IS_DIGIT.test(character) ? DIGIT : OTHER;
}

/**
 * The code unit at an offset, 0 behind the end. `charCodeAt` answers NaN there, and engines that have seen it do so once
 * no longer inline it: every later call, in range or not, costs three times as much.
 */
export const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

/** The class of a code unit, one of the constants above. */
export function classOf(unit: number): number {
	return classes[unit] || fillClasses(unit);
}

const isAsciiLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

function fillClasses(unit: number): number {
	const block = unit & ~(BLOCK - 1);
	for (let low = 0; low < BLOCK; low++) classes[block | low] = classify(block | low);
	return classes[unit] ?? OTHER;
}

/** The class of a whole code point, for characters beyond the basic plane. */
export function classOfCodePoint(codePoint: number): number {
	const character = String.fromCodePoint(codePoint);
	if (IS_IDEOGRAPH.test(character)) return IDEOGRAPH;
	if (IS_LETTER.test(character)) return LETTER;
	return IS_DIGIT.test(character) ? DIGIT : OTHER;
}

/** The block of letters that compose with their neighbours to syllables, so that none can be folded by itself. */
const HANGUL_JAMO = 0x11;

/** What `foldUnit` answers where there is no one unit; no letter or digit folds to this control character. */
export const NO_FOLD = 1;

/**
 * The one code unit that a letter or digit folds to by itself; `NO_FOLD` for all others, and where folding needs the
 * whole word (see `foldWord`).
 */
export function foldUnit(unit: number): number {
	return folds[unit] || fillFolds(unit);
}

function fillFolds(unit: number): number {
	const block = unit & ~(BLOCK - 1);
	for (let low = 0; low < BLOCK; low++) folds[block | low] = foldAlone(block | low);
	return folds[unit] ?? NO_FOLD;
}

function foldAlone(unit: number): number {
	const kind = classOf(unit);
	if ((kind !== LETTER && kind !== DIGIT) || unit >> 8 === HANGUL_JAMO) return NO_FOLD;
	if (unit < 128) return kind === LETTER ? unit | 32 : unit;
	const word = foldWord(String.fromCharCode(unit));
	return word.length === 1 ? word.charCodeAt(0) : NO_FOLD;
}

/**
 * Case, width, ligatures and typographic variants folded away; marks kept only where they compose with their letter
 * (so `é` stays apart from `e`, as in the languages that write it); `ё` is `е`, as Russian print has it. Idempotent.
 */
export function foldWord(word: string): string {
	return safeNormalize(safeNormalize(word, 'NFKC').toLowerCase(), 'NFKC')
		.replace(/ё/g, 'е')
		.replace(/[\p{M}\p{C}'’ʼ]/gu, '');
}
