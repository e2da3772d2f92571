import type { Span } from '../span';
import { type NumberWord, numberWord, type WordNumbers } from './number-words';

/** A number as written, before its hedge and unit are read. */
export interface Written extends Span {
	value: number;
}

/** A number that is still being read: what is complete up to a thousand or more, and what stands behind that. */
interface Run extends Span {
	total: number;
	current: number | null;
}

const NUMBER = /\d+(?:(?:[.,'’]| |\u00a0|\u202f)\d{3}(?!\d))+|\d+(?:[.,]\d{1,2}(?!\d))?/gu;
const PART = new RegExp(`${NUMBER.source}|\\p{L}+`, 'gu');

/**
 * Runs of digits and number words: `14 thousand`, `one hundred and twenty-five thousand`, `70-тысячной`; of digits alone without
 * words of numbers. O(n).
 */
export function wordedNumbers(text: string, numbers: WordNumbers | null): Written[] {
	const found: Written[] = [];
	const and = numbers?.system === 'words' ? numbers.and : null;
	let run: Run | null = null;
	for (const { index, 0: part } of text.matchAll(PART)) {
		const isNumber = /^\d/.test(part);
		const word = isNumber ? { add: digits(part) } : numbers && numberWord(part.toLowerCase(), numbers);
		if (!word && part === and && run) continue;
		const goesOn = run !== null && word !== null && !isNumber && joins(text.slice(run.end, index), and);
		if (run && !goesOn) found.push(finish(run));
		if (!word) run = null;
		else
			run = take(
				goesOn && run ? run : { start: index, end: index, total: 0, current: null },
				word,
				index + part.length,
			);
	}
	return run ? [...found, finish(run)] : found;
}

const joins = (between: string, and: string | null): boolean =>
	/^\.?[\s-]?$/u.test(between) || (and !== null && between === ` ${and} `);

const finish = ({ start, end, total, current }: Run): Written => ({ start, end, value: total + (current ?? 0) });

function take({ start, total, current }: Run, word: NumberWord, end: number): Run {
	if ('add' in word) return { start, end, total, current: (current ?? 0) + word.add };
	if (word.times < 1000) return { start, end, total, current: (current ?? 1) * word.times };
	return { start, end, total: total + (current ?? 1) * word.times, current: null };
}

/** The value of digits with separators: groups of three are thousands, what else follows a separator a fraction. */
function digits(text: string): number {
	const groups = /^\d{1,3}(?:[^\d]\d{3})+$/.test(text);
	return Number(groups ? text.replace(/\D/g, '') : text.replace(',', '.'));
}
