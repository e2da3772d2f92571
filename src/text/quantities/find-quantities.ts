import { MATCHING, matchingWords } from '../../languages';
import type { MatchingWords } from '../../languages/language';
import { anyOf } from '../../languages/word-lists';
import { findDates } from '../dates';
import { overlaps } from '../span';
import { chineseNumbers } from './chinese';
import { hedgeOf } from './hedges';
import { type Quantity, rangeOf } from './quantity';
import { fixedQuantities, PERCENT } from './shares';
import { type Written, wordedNumbers } from './worded';

/** A longer text is read up to here. In UTF-16 units. */
const MOST_CHARACTERS = 4000;
/** As many characters before and behind a number are looked at for its hedge and unit. */
const MOST_CHARACTERS_EACH_SIDE = 24;

/**
 * The numbers that count something in a text: digits with separators of any of the languages, number words, shares and
 * rates. Dates, years, ordinals, amounts of money and numbers that are part of a name (`B61`, `Article 5`) are none.
 * In languages that are not matched only digits are read. O(n).
 */
export function findQuantities(whole: string, language: string): Quantity[] {
	const text = whole.slice(0, MOST_CHARACTERS);
	const words = matchingWords(language);
	const fixed = words ? fixedQuantities(text, words) : [];
	const taken = [...findDates(text, language), ...fixed];
	const written = writtenNumbers(text, words?.numbers ?? null).filter(
		(number) => !taken.some((other) => overlaps(other, number)) && !isName(text, number),
	);
	return [
		...joinRanges(
			text,
			written.map((number) => measure(text, number, words)),
		),
		...fixed,
	].sort((a, b) => a.start - b.start);
}

const writtenNumbers = (text: string, numbers: MatchingWords['numbers'] | null): Written[] =>
	numbers?.system === 'characters' ? chineseNumbers(text, numbers) : wordedNumbers(text, numbers);

function measure(text: string, { start, end, value }: Written, words: MatchingWords | undefined): Quantity {
	const behind = text.slice(end, end + MOST_CHARACTERS_EACH_SIDE);
	const hedge = hedgeOf(text.slice(Math.max(0, start - MOST_CHARACTERS_EACH_SIDE), start), behind, words);
	if (PERCENT.test(behind)) return { start, end, unit: 'share', ...rangeOf(value / 100, hedge) };
	return { start, end, unit: 'count', ...rangeOf(value, hedge) };
}

const ROWS = Object.values(MATCHING);
const RANGE = new RegExp(`^\\s?(?:[-–—]|${anyOf(ROWS.map(({ rangeWord }) => rangeWord))})\\s?$`, 'u');
const NUMBERED = new RegExp(`(?:^|[^\\p{L}])${anyOf(ROWS.map(({ numbered }) => numbered))}\\s?$`, 'iu');
const MONEY = new RegExp(`^\\s?(?:[$€£¥₽]|${anyOf(ROWS.map(({ money }) => money))})`, 'iu');
const ORDINAL = new RegExp(`^(?:${anyOf(ROWS.map(({ ordinalEnding }) => ordinalEnding))}|:\\d)`, 'u');

/** `150–160`, `13,200 to 13,400`: two numbers that are one. */
function joinRanges(text: string, quantities: readonly Quantity[]): Quantity[] {
	const joined: Quantity[] = [];
	for (const next of quantities) {
		const last = joined.at(-1);
		const between = last && text.slice(last.end, next.start);
		if (last && between !== undefined && RANGE.test(between) && next.low >= last.low) {
			joined[joined.length - 1] = { ...next, start: last.start, low: last.low };
		} else joined.push(next);
	}
	return joined;
}

/** Part of a name or an order: `B61`, `F-16`, `8th`, `Article 5`, `$500`, a year. */
function isName(text: string, { start, end, value }: Written): boolean {
	const before = text.slice(Math.max(0, start - MOST_CHARACTERS_EACH_SIDE), start);
	const behind = text.slice(end, end + MOST_CHARACTERS_EACH_SIDE);
	if (/[^\P{L}\p{Script=Han}]-?$/u.test(before) || NUMBERED.test(before) || /第$|[$€£¥]\s?$/u.test(before)) return true;
	if (MONEY.test(behind) || ORDINAL.test(behind)) return true;
	return /^(?:19|20)\d\d$/.test(text.slice(start, end)) && value < 2100;
}
