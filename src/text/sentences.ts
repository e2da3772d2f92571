import { TEXT } from '../languages';
import { listed } from '../languages/word-lists';
import { classOf, DIGIT, IDEOGRAPH, LETTER } from './characters';
import type { Span } from './span';

const ROWS = Object.values(TEXT);

/**
 * Words whose stop ends no sentence, folded to lower case. Own rules rather than `Intl.Segmenter`, because its data
 * differ between browsers and a note must not depend on the browser.
 */
const ABBREVIATIONS = new Set(ROWS.flatMap(({ abbreviations }) => listed(abbreviations)));

const TERMINATORS = '.!?…。！？';
/** The browser looks for them far faster than code does that runs for the first time, as on every page. */
const TERMINATOR = /[.!?…。！？]/g;
const CLOSERS = '"\'”’“»›)]」』）】';

/** The sentences of one block, without the white space between them. Joined they hold all its other characters. O(n). */
export function splitSentences(text: string, block: Span): Span[] {
	const sentences: Span[] = [];
	let start = skipSpace(text, block.start, block.end);
	let done = start;
	for (const { index } of text.slice(block.start, block.end).matchAll(TERMINATOR)) {
		const at = block.start + index;
		if (at < done) continue;
		let end = at + 1;
		while (end < block.end && TERMINATORS.includes(text.charAt(end))) end++;
		while (end < block.end && CLOSERS.includes(text.charAt(end))) end++;
		if (isBoundary(text, at, end, block)) {
			sentences.push({ start, end });
			start = skipSpace(text, end, block.end);
		}
		done = end;
	}
	const end = trimEnd(text, start, block.end);
	if (end > start) sentences.push({ start, end });
	return sentences;
}

function isBoundary(text: string, mark: number, end: number, block: Span): boolean {
	if (end >= block.end) return true;
	if ('。！？'.includes(text.charAt(mark))) return true;
	const next = skipSpace(text, end, block.end);
	if (next === end) return false;
	if (next >= block.end) return true;
	if (startsLowerCase(text, next)) return false;
	return text.charAt(mark) !== '.' || !isAbbreviation(text, mark, block.start, next);
}

/** A sentence seldom begins with a lower-case letter; a quotation that goes on after `?` or `…` often does. */
function startsLowerCase(text: string, at: number): boolean {
	let first = at;
	while (first < text.length && '"“„«‘(['.includes(text.charAt(first))) first++;
	const character = text.charAt(first);
	return character !== character.toUpperCase() && character === character.toLowerCase();
}

/** Whether the stop at `mark` belongs to an abbreviation, an initial, or an ordinal before a month. */
function isAbbreviation(text: string, mark: number, from: number, next: number): boolean {
	let start = mark;
	while (start > from && isWord(text.charCodeAt(start - 1))) start--;
	const word = text.slice(start, mark);
	if (ABBREVIATIONS.has(word.toLowerCase())) return true;
	const single = word.length === 1 && classOf(word.charCodeAt(0)) === LETTER;
	// `J. Smith`, `U.S. forces`: an initialism may also end a sentence, so what follows decides where it can.
	if (single) return text.charAt(start - 1) !== '.' || !OPENERS.has(wordFrom(text, next));
	// `am 12. Januar`
	return /^\d{1,2}$/.test(word) && MONTHS.has(text.slice(next, next + 3));
}

/** Months by their first three letters, behind a day with a stop. */
const MONTHS = new Set(
	ROWS.flatMap(({ ordinalDays, months }) => (ordinalDays ? months.flatMap(listed) : [])).map(
		(name) => name.charAt(0).toUpperCase() + name.slice(1, 3),
	),
);
const OPENERS = new Set(ROWS.flatMap(({ openers }) => listed(openers)));

const isWord = (unit: number): boolean => {
	const kind = classOf(unit);
	return kind === LETTER || kind === DIGIT || kind === IDEOGRAPH;
};

function wordFrom(text: string, at: number): string {
	let end = at;
	while (end < text.length && isWord(text.charCodeAt(end))) end++;
	return text.slice(at, end);
}

function skipSpace(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && text.charAt(at).trim() === '') at++;
	return at;
}

function trimEnd(text: string, from: number, to: number): number {
	let at = to;
	while (at > from && text.charAt(at - 1).trim() === '') at--;
	return at;
}
