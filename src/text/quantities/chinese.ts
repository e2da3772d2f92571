import type { CharacterNumbers } from '../../languages/language';
import type { Written } from './worded';

const DIGITS = '〇一二三四五六七八九';
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** A number in Chinese characters or mixed with digits, such as 十万, 1.4万 or 一万四千. Null where it is none. */
function chineseNumber(text: string): number | null {
	let total = 0;
	let section = 0;
	let digit: number | null = null;
	for (const part of text.match(/[\d.]+|./gu) ?? []) {
		if (/^\d/.test(part)) digit = Number(part);
		else if (part === '两') digit = 2;
		else if (part === '零') digit = 0;
		else if (DIGITS.includes(part)) digit = DIGITS.indexOf(part);
		else if (SMALL[part]) {
			section += (digit ?? 1) * SMALL[part];
			digit = null;
		} else if (LARGE[part]) {
			total += (section + (digit ?? 0) || 1) * LARGE[part];
			section = 0;
			digit = null;
		} else return null;
	}
	const value = total + section + (digit ?? 0);
	return Number.isFinite(value) ? value : null;
}

/** The numbers of a Chinese text. A single digit as a character counts only before a word for things. O(n). */
export function chineseNumbers(text: string, { counters }: CharacterNumbers): Written[] {
	return [...text.matchAll(/(?:\d[\d,.]*\d|\d)[百千万亿]*|[〇零一二两三四五六七八九十百千万亿]+/gu)].flatMap(
		({ index, 0: exact }) => {
			const value = chineseNumber(exact.replaceAll(',', ''));
			const behind = text.charAt(index + exact.length);
			const counts = /\d/.test(exact) || exact.length > 1 ? !/^一[千百万]?$/.test(exact) : counters.includes(behind);
			return value !== null && counts && value > 1 ? [{ start: index, end: index + exact.length, value }] : [];
		},
	);
}
