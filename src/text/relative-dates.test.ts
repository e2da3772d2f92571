import { expect, test } from 'vitest';
import { monthsAgo } from './relative-dates';

test.each([
	['en', 'Five months ago there were fewer.', ['2022-01']],
	['en', 'That was a year ago, and 3 weeks ago again.', ['2021-06', '2022-05']],
	['de', 'Vor fünf Monaten waren es weniger, vor einem Jahr keine.', ['2022-01', '2021-06']],
	['ru', 'Пять месяцев назад их было меньше, 2 года назад не было.', ['2022-01', '2020-06']],
	['zh', '五个月前更少，10天前更多。', ['2022-01', '2022-06']],
	['en', 'Five months of war.', []],
	['en', 'It was 999999999999 years ago, or 100000 months ago.', []],
	['ja', '5か月前', []],
])('reads in %s how long ago something was: %s', (language, text, months) => {
	expect(monthsAgo(text, language, '2022-06-20')).toEqual(months);
});

test('knows no month where the page’s date has none', () => {
	expect(monthsAgo('five months ago', 'en', '2022')).toEqual([]);
});
