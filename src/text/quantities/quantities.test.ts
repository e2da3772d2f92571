import { describe, expect, test } from 'vitest';
import { findQuantities } from './find-quantities';

const values = (text: string, language: string) =>
	findQuantities(text, language).map(({ start, end, low, high, unit }) => ({
		exact: text.slice(start, end),
		low,
		high,
		unit,
	}));
const middle = (text: string, language: string) =>
	findQuantities(text, language).map(({ low, high }) => Math.round((low + high) / 2));

describe('findQuantities', () => {
	test.each([
		['en', 'killed 14,000 persons', 14_000],
		['en', 'fourteen thousand people', 14_000],
		['en', 'a hundred thousand men', 100_000],
		['en', 'one hundred and twenty-five thousand troops', 125_000],
		['en', '100k military personnel', 100_000],
		['en', '125 thousand Ukrainian troops', 125_000],
		['en', 'about twenty American B61 bombs', 20],
		['en', '1.5 million people', 1_500_000],
		['de', 'mehrere hunderttausend Soldaten', 100_000],
		['de', 'rund 14.000 Tote', 14_000],
		['de', 'hundertfünfundzwanzigtausend Mann', 125_000],
		['de', '120 Tausend Soldaten', 120_000],
		['ru', '70 тысяч военных', 70_000],
		['ru', 'около 100 тыс. солдат', 100_000],
		['ru', 'стотысячная армия', 100_000],
		['ru', 'о 70-тысячной группировке', 70_000],
		['ru', 'семьдесят тысяч солдат', 70_000],
		['ru', 'погибли 14 000 человек', 14_000],
		['zh', '陈兵十万', 100_000],
		['zh', '调集7万名士兵', 70_000],
		['zh', '约12.5万人', 125_000],
		['zh', '一万四千人', 14_000],
		['zh', '约20枚B61核弹', 20],
	])('reads %s “%s”', (language, text, value) => {
		expect(middle(text, language)).toEqual([value]);
	});

	test('reads a hedge as the values that it allows', () => {
		expect(values('more than 14,000 people', 'en')).toEqual([
			{ exact: '14,000', low: 14_000, high: Number.POSITIVE_INFINITY, unit: 'count' },
		]);
		expect(values('до 175 тысяч', 'ru')).toEqual([{ exact: '175 тысяч', low: 0, high: 175_000, unit: 'count' }]);
		expect(values('1.4万多人', 'zh')).toMatchObject([{ low: 14_000, high: Number.POSITIVE_INFINITY }]);
	});

	test('reads ranges, shares and rates', () => {
		expect(values('150–160 soldiers', 'en')).toMatchObject([{ exact: '150–160', unit: 'count' }]);
		expect(values('13,200 to 13,400 killed', 'en')).toMatchObject([{ exact: '13,200 to 13,400' }]);
		expect(values('fast die Hälfte der Armee', 'de')).toMatchObject([{ exact: 'Hälfte', unit: 'share' }]);
		expect(values('12 % of them', 'en')).toMatchObject([{ unit: 'share' }]);
		expect(values('почти ежедневно гибнут', 'ru')).toMatchObject([{ exact: 'ежедневно', unit: 'per-month' }]);
	});

	test.each([
		['en', 'On January 20, 2022 he spoke'],
		['en', 'since 2014 the war'],
		['en', 'Article 5 of the treaty'],
		['en', 'the F-16 and the B61'],
		['en', 'on the 8th floor, for $500'],
		['en', 'thousands of people, one of them'],
		['de', 'am 12. Januar'],
		['ru', 'до границ 1997-го'],
		['zh', '1997年基础文件，10月'],
	])('counts nothing in %s “%s”', (language, text) => {
		expect(values(text, language)).toEqual([]);
	});

	test('takes no more than linear time', () => {
		expect(() => findQuantities('1,'.repeat(500_000), 'en')).not.toThrow();
		expect(() => findQuantities('a hundred and '.repeat(100_000), 'en')).not.toThrow();
	});
});
