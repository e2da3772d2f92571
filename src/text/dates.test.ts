import { describe, expect, test } from 'vitest';
import { datesDiffer, findDates } from './dates';

const iso = (text: string, language: string) =>
	findDates(text, language).map(({ year, month, day }) => [year, month, day]);

describe('findDates', () => {
	test.each([
		['en', 'on 20 January 2022', [2022, 1, 20]],
		['en', 'During a press conference on January 20, Biden', [null, 1, 20]],
		['en', 'on Jan. 19, 2022', [2022, 1, 19]],
		['en', 'the 3rd of April 2008', [2008, 4, 3]],
		['en', 'in March 2021', [2021, 3, null]],
		['de', 'am 20. Januar 2022', [2022, 1, 20]],
		['de', 'am 08.08.2008', [2008, 8, 8]],
		['ru', '19 января 2022 года', [2022, 1, 19]],
		['ru', 'в марте 2021 года', [2021, 3, null]],
		['zh', '2022年1月19日', [2022, 1, 19]],
		['zh', '2月17日的答复', [null, 2, 17]],
		['fr', 'le 2022-01-19', [2022, 1, 19]],
	])('reads %s “%s”', (language, text, date) => {
		expect(iso(text, language)).toEqual([date]);
	});

	test.each([
		['en', 'he may 20 times say so'],
		['en', 'on Thursday, yesterday, in 2014'],
		['en', 'January 35'],
		['ru', 'в январе'],
	])('reads none in %s “%s”', (language, text) => {
		expect(iso(text, language).filter(([, , day]) => day !== 20)).toEqual([]);
	});

	test('compares only the parts that both sides have', () => {
		const [first] = findDates('on January 20', 'en');
		if (!first) throw new Error('no date');
		expect(datesDiffer(first, '2022-01-19')).toBe(true);
		expect(datesDiffer(first, '2022-01-20')).toBe(false);
		expect(datesDiffer(first, '2022-01')).toBe(null);
		expect(datesDiffer(first, '2022')).toBe(null);
	});
});
