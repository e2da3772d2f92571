import {
	classOf,
	classOfCodePoint,
	DIGIT,
	foldUnit,
	IDEOGRAPH,
	JOINER,
	LETTER,
	NO_FOLD,
	OTHER,
	SURROGATE,
	unitAt,
} from './characters';
import { FNV_OFFSET, FNV_PRIME, foldTerm } from './fold-term';
import { upperBound } from './search';
import { TokenBuilder, type Tokens } from './token-builder';

export { foldTerm, hashTerm } from './fold-term';
export type { Tokens } from './token-builder';

const APOSTROPHES = "'’ʼ";
const APOSTROPHE = 39;
const SPACE = 32;
const FULL_STOP = 46;
const COMMA = 44;

/**
 * Splits `text` into words in one pass, O(n) in time and memory. A word is a run of letters, marks and digits;
 * apostrophes inside it, stops of initialisms (`U.S.`) and separators inside numbers belong to it; hyphens do not.
 * Characters of scripts written without spaces are words of their own.
 */
export function tokenise(text: string): Tokens {
	const builder = new TokenBuilder(text);
	for (let at = 0; at < text.length; ) {
		// The common case first: letters and digits, each of which folds by itself.
		const start = at;
		let hash = FNV_OFFSET;
		let unit = unitAt(text, at);
		for (let folded = foldUnit(unit); folded !== NO_FOLD; folded = foldUnit(unit)) {
			hash = Math.imul(hash ^ folded, FNV_PRIME);
			unit = unitAt(text, ++at);
		}
		if (at > start && (unit === SPACE || !mayGoOn(text, at, unit))) {
			builder.add(start, at, hash);
			if (unit === SPACE) at++;
		} else at = scanOther(text, start, builder);
	}
	return builder.finish();
}

/** What begins at `start` and is no plain word: a word that needs the closer look, an ideograph, or nothing. Returns the offset behind it. */
function scanOther(text: string, start: number, builder: TokenBuilder): number {
	const kind = classOf(text.charCodeAt(start));
	if (isWordClass(kind)) return scanWord(text, start, builder);
	if (kind === SURROGATE) return scanBeyondBasicPlane(text, start, builder);
	if (kind === IDEOGRAPH) builder.fold(start, start + 1);
	return start + 1;
}

/** The folded form of the token at `index`. */
export function termAt(tokens: Tokens, index: number): string {
	return foldTerm(wordAt(tokens, index));
}

/** The token at `index` as it stands in the text. */
export function wordAt(tokens: Tokens, index: number): string {
	return tokens.text.slice(tokens.starts[index], tokens.ends[index]);
}

/** Index of the first token that ends after `offset`; `tokens.length` where there is none. O(log n). */
export const tokenAtOffset = (tokens: Tokens, offset: number): number => upperBound(tokens.ends, offset, tokens.length);

const isWordClass = (kind: number): boolean => kind === LETTER || kind === DIGIT;

/** Whether the word before `at` may go on with the unit there: a letter that folds with others, a mark, an apostrophe, a stop or a comma. */
function mayGoOn(text: string, at: number, unit: number): boolean {
	if (unit < 128) {
		return (unit === FULL_STOP || unit === COMMA || unit === APOSTROPHE) && isWordClass(classOf(unitAt(text, at + 1)));
	}
	const kind = classOf(unit);
	return isWordClass(kind) || kind === JOINER || kind === SURROGATE || APOSTROPHES.includes(text.charAt(at));
}

/** A character of two code units: a word, an ideograph, or nothing. */
function scanBeyondBasicPlane(text: string, at: number, builder: TokenBuilder): number {
	const { class: kind, width } = kindAt(text, at, text.charCodeAt(at));
	if (isWordClass(kind)) return scanWord(text, at, builder);
	if (kind === IDEOGRAPH) builder.fold(at, at + width);
	return at + width;
}

function kindAt(text: string, at: number, unit: number): { class: number; width: number } {
	const kind = classOf(unit);
	if (kind !== SURROGATE) return KINDS[kind] ?? KIND_OTHER;
	const codePoint = text.codePointAt(at) ?? 0;
	return codePoint > 0xffff ? { class: classOfCodePoint(codePoint), width: 2 } : KIND_OTHER;
}

const KIND_OTHER = { class: OTHER, width: 1 };
const KINDS = [0, OTHER, LETTER, DIGIT, JOINER, IDEOGRAPH].map((kind) => ({ class: kind, width: 1 }));

/** Adds the word that begins at `start` and returns the offset behind it. */
function scanWord(text: string, start: number, builder: TokenBuilder): number {
	let at = start;
	let end = start;
	let letters = 0;
	let digitBefore = false;
	let initialism = false;
	while (at < text.length) {
		const unit = text.charCodeAt(at);
		const kind = kindAt(text, at, unit);
		if (isWordClass(kind.class)) {
			if (initialism && letters === 1 && kind.class === LETTER && followedByLetter(text, at + kind.width)) {
				// `U.S.Army`: the initialism ended at the last stop.
				break;
			}
			at += kind.width;
			end = at;
			letters = initialism ? 1 : letters + 1;
			digitBefore = kind.class === DIGIT;
		} else if (kind.class === JOINER) {
			at += 1;
			end = at;
		} else if (APOSTROPHES.includes(text.charAt(at)) && isWordClass(classOf(unitAt(text, at + 1)))) {
			at += 1;
		} else if ((unit === FULL_STOP || unit === COMMA) && digitBefore && classOf(unitAt(text, at + 1)) === DIGIT) {
			at += 1;
		} else if (unit === FULL_STOP && letters === 1 && !digitBefore && isInitialism(text, at, initialism)) {
			initialism = true;
			at += 1;
			end = at;
		} else break;
	}
	builder.fold(start, end);
	return end;
}

const followedByLetter = (text: string, at: number): boolean => classOf(unitAt(text, at)) === LETTER;

/** Whether the stop at `at`, behind a single letter, belongs to an initialism: another letter and stop follow, or one went before. */
function isInitialism(text: string, at: number, already: boolean): boolean {
	if (already) return true;
	return followedByLetter(text, at + 1) && unitAt(text, at + 2) === FULL_STOP;
}
