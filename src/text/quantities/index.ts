import { findDates } from '../dates';
import { overlaps, type Span } from '../span';
import { chineseNumber } from './chinese';
import { hedgeOf } from './hedges';
import { type NumberWord, numberWord } from './number-words';
import { type Quantity, rangeOf } from './quantity';
import { fixedQuantities, PERCENT } from './shares';

export type { Quantity, QuantityUnit } from './quantity';

/** A longer text is read up to here. In UTF-16 units. */
const MAX_LENGTH = 4000;
/** As many characters before and behind a number are looked at for its hedge and unit. */
const REACH = 24;

/** A number as written, before its hedge and unit are read. */
interface Written extends Span {
	value: number;
}

/**
 * The numbers that count something in a text: digits with separators of any of the languages, number words, shares and
 * rates. Dates, years, ordinals, amounts of money and numbers that are part of a name (`B61`, `Article 5`) are none.
 * Languages: `en`, `de`, `ru`, `zh`; in others only digits are read. O(n).
 */
export function findQuantities(whole: string, language: string): Quantity[] {
	const text = whole.slice(0, MAX_LENGTH);
	const dates = findDates(text, language);
	const fixed = fixedQuantities(text, language);
	const taken = [...dates, ...fixed];
	const written = (language === 'zh' ? chineseNumbers(text) : wordedNumbers(text, language)).filter(
		(number) => !taken.some((other) => overlaps(other, number)) && !isName(text, number),
	);
	return [
		...joinRanges(
			text,
			written.map((number) => measure(text, number, language)),
		),
		...fixed,
	].sort((a, b) => a.start - b.start);
}

function measure(text: string, { start, end, value }: Written, language: string): Quantity {
	const behind = text.slice(end, end + REACH);
	const hedge = hedgeOf(text.slice(Math.max(0, start - REACH), start), behind, language);
	if (PERCENT.test(behind)) return { start, end, unit: 'share', ...rangeOf(value / 100, hedge) };
	return { start, end, unit: 'count', ...rangeOf(value, hedge) };
}

/** `150–160`, `13,200 to 13,400`: two numbers that are one. */
function joinRanges(text: string, quantities: readonly Quantity[]): Quantity[] {
	const joined: Quantity[] = [];
	for (const next of quantities) {
		const last = joined.at(-1);
		const between = last && text.slice(last.end, next.start);
		if (last && between !== undefined && /^\s?(?:[-–—]|to|bis|до|至|到)\s?$/u.test(between) && next.low >= last.low) {
			joined[joined.length - 1] = { ...next, start: last.start, low: last.low };
		} else joined.push(next);
	}
	return joined;
}

/** Part of a name or an order: `B61`, `F-16`, `8th`, `Article 5`, `$500`, a year. */
function isName(text: string, { start, end, value }: Written): boolean {
	const before = text.slice(Math.max(0, start - REACH), start);
	const behind = text.slice(end, end + REACH);
	if (/[^\P{L}\p{Script=Han}]-?$/u.test(before)) return true;
	if (
		/(?:^|[^\p{L}])(?:articles?|art\.|paragraphs?|para|no\.|number|resolution|chapter|artikel|absatz|nr\.|resolution|стать[яиеёй]|ст\.|пункт[ае]?|№|резолюци[яи])\s?$/iu.test(
			before,
		)
	) {
		return true;
	}
	if (/第$|[$€£¥]\s?$/u.test(before) || /^\s?(?:[$€£¥₽]|dollars?|euros?|рубл|доллар|美元|欧元)/iu.test(behind))
		return true;
	if (/^(?:st|nd|rd|th)\b|^-(?:го|й|я|е|м|х|ый|ая|ое)(?!\p{L})|^年|^月|^日|^号|^号令|^:\d/u.test(behind)) return true;
	return /^(?:19|20)\d\d$/.test(text.slice(start, end)) && value < 2100;
}

const NUMBER = /\d+(?:(?:[.,'’]| |\u00a0|\u202f)\d{3}(?!\d))+|\d+(?:[.,]\d{1,2}(?!\d))?/gu;
const PART = new RegExp(`${NUMBER.source}|\\p{L}+`, 'gu');

/** The value of digits with separators: groups of three are thousands, what else follows a separator a fraction. */
function digits(text: string): number {
	const groups = /^\d{1,3}(?:[^\d]\d{3})+$/.test(text);
	return Number(groups ? text.replace(/\D/g, '') : text.replace(',', '.'));
}

/** Runs of digits and number words: `14 thousand`, `one hundred and twenty-five thousand`, `70-тысячной`. */
function wordedNumbers(text: string, language: string): Written[] {
	const found: Written[] = [];
	let run: { start: number; end: number; total: number; current: number | null } | null = null;
	const close = () => {
		if (run) found.push({ start: run.start, end: run.end, value: run.total + (run.current ?? 0) });
		run = null;
	};
	for (const { index, 0: part } of text.matchAll(PART)) {
		const isNumber = /^\d/.test(part);
		const word: NumberWord | null = isNumber ? { add: digits(part) } : numberWord(part.toLowerCase(), language);
		const open: { start: number; end: number; total: number; current: number | null } | null = run;
		const joins =
			open !== null && /^[\s-]?$|^\.?\s$/u.test(text.slice(open.end, index)) && !(isNumber && open.end < index);
		if (!word) {
			if (!(open && part === 'and' && language === 'en' && open.current !== 0)) close();
			else open.end = text.startsWith(' and ', open.end) ? open.end + 4 : open.end;
			continue;
		}
		if (!open || !joins) {
			close();
			run = { start: index, end: index, total: 0, current: null };
		}
		const now: { start: number; end: number; total: number; current: number | null } = run ?? {
			start: index,
			end: index,
			total: 0,
			current: null,
		};
		if ('add' in word) now.current = (now.current ?? 0) + word.add;
		else if (word.times < 1000) now.current = (now.current ?? 1) * word.times;
		else {
			now.total += (now.current ?? 1) * word.times;
			now.current = null;
		}
		now.end = index + part.length;
		run = now;
	}
	close();
	return found.map((number) => ({ ...number, end: trimAnd(text, number) }));
}

/** A run that ended in "and" did not go on: the word is not part of it. */
const trimAnd = (text: string, { start, end }: Span): number =>
	text.slice(start, end).replace(/\sand$/, '').length + start;

function chineseNumbers(text: string): Written[] {
	return [...text.matchAll(/(?:\d[\d,.]*\d|\d)[百千万亿]*|[〇零一二两三四五六七八九十百千万亿]+/gu)].flatMap(
		({ index, 0: exact }) => {
			const value = chineseNumber(exact.replaceAll(',', ''));
			const behind = text.charAt(index + exact.length);
			const counts =
				/\d/.test(exact) || exact.length > 1 ? !/^一[千百万]?$/.test(exact) : '名人个枚艘架次国'.includes(behind);
			return value !== null && counts && value > 1 ? [{ start: index, end: index + exact.length, value }] : [];
		},
	);
}
