import { classOf, classOfCodePoint, DIGIT, foldUnit, IDEOGRAPH, JOINER, LETTER, OTHER, SURROGATE } from './characters';
import { FNV_OFFSET, FNV_PRIME, foldTerm } from './fold-term';
import { TokenBuilder, type Tokens } from './token-builder';

export { foldTerm, hashTerm } from './fold-term';
export type { Tokens } from './token-builder';

const APOSTROPHES = "'’ʼ";
const APOSTROPHE = 39;
const FULL_STOP = 46;
const COMMA = 44;

/**
 * Splits `text` into words in one pass, O(n) in time and memory. A word is a run of letters, marks and digits;
 * apostrophes inside it, stops of initialisms (`U.S.`) and separators inside numbers belong to it; hyphens do not.
 * Characters of scripts written without spaces are words of their own.
 */
export function tokenise(text: string): Tokens {
	const builder = new TokenBuilder(text);
	let at = 0;
	while (at < text.length) {
		const unit = text.charCodeAt(at);
		const kind = classOf(unit);
		if (isWordClass(kind)) at = scanPlainWord(text, at, builder) || scanWord(text, at, builder);
		else if (kind === SURROGATE) at = scanBeyondBasicPlane(text, at, builder);
		else {
			if (kind === IDEOGRAPH) builder.add(at, at + 1, 0);
			at += 1;
		}
	}
	return builder.finish();
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
export function tokenAtOffset(tokens: Tokens, offset: number): number {
	let low = 0;
	let high = tokens.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tokens.ends[middle] ?? 0) > offset) high = middle;
		else low = middle + 1;
	}
	return low;
}

const isWordClass = (kind: number): boolean => kind === LETTER || kind === DIGIT;

/**
 * The common case: letters and digits, each of which folds by itself, up to something that cannot go on the word. Adds
 * the word and returns the offset behind it, or 0 where the word needs the closer look of `scanWord`.
 */
function scanPlainWord(text: string, start: number, builder: TokenBuilder): number {
	let hash = FNV_OFFSET;
	let at = start;
	for (; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (!isWordClass(classOf(unit))) {
			if (mayGoOn(text, at, unit)) return 0;
			break;
		}
		const folded = foldUnit(unit);
		if (folded === 0) return 0;
		hash = Math.imul(hash ^ folded, FNV_PRIME);
	}
	builder.add(start, at, hash >>> 0);
	return at;
}

/** Whether the word before `at` may go on behind what stands there: a mark, an apostrophe, a stop or a comma. */
function mayGoOn(text: string, at: number, unit: number): boolean {
	if (unit < 128) {
		return (
			(unit === FULL_STOP || unit === COMMA || unit === APOSTROPHE) && isWordClass(classOf(text.charCodeAt(at + 1)))
		);
	}
	const kind = classOf(unit);
	return kind === JOINER || kind === SURROGATE || APOSTROPHES.includes(text.charAt(at));
}

/** A character of two code units: a word, an ideograph, or nothing. */
function scanBeyondBasicPlane(text: string, at: number, builder: TokenBuilder): number {
	const { class: kind, width } = kindAt(text, at, text.charCodeAt(at));
	if (isWordClass(kind)) return scanWord(text, at, builder);
	if (kind === IDEOGRAPH) builder.add(at, at + width, 0);
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
		} else if (APOSTROPHES.includes(text.charAt(at)) && isWordClass(classOf(text.charCodeAt(at + 1)))) {
			at += 1;
		} else if ((unit === FULL_STOP || unit === COMMA) && digitBefore && classOf(text.charCodeAt(at + 1)) === DIGIT) {
			at += 1;
		} else if (unit === FULL_STOP && letters === 1 && !digitBefore && isInitialism(text, at, initialism)) {
			initialism = true;
			at += 1;
			end = at;
		} else break;
	}
	builder.add(start, end, 0);
	return end;
}

const followedByLetter = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === LETTER;

/** Whether the stop at `at`, behind a single letter, belongs to an initialism: another letter and stop follow, or one went before. */
function isInitialism(text: string, at: number, already: boolean): boolean {
	if (already) return true;
	return followedByLetter(text, at + 1) && text.charCodeAt(at + 2) === FULL_STOP;
}
