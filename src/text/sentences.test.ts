import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './sentences';

const split = (text: string) =>
	splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
	test.each([
		['One. Two! Three?', ['One.', 'Two!', 'Three?']],
		['Mr. Putin met Dr. No on 12 Jan. 2022 in Geneva.', ['Mr. Putin met Dr. No on 12 Jan. 2022 in Geneva.']],
		['The U.S. Army left. It came back.', ['The U.S. Army left.', 'It came back.']],
		['He went to the U.S. The talks failed.', ['He went to the U.S.', 'The talks failed.']],
		['“We will not.” She left.', ['“We will not.”', 'She left.']],
		['It rose by 3.5 per cent. Fine.', ['It rose by 3.5 per cent.', 'Fine.']],
		['Am 12. Januar traf er ihn. Danach nicht.', ['Am 12. Januar traf er ihn.', 'Danach nicht.']],
		['Это 1997 г. и далее. Потом.', ['Это 1997 г. и далее.', 'Потом.']],
		['北约重申。美国同意！', ['北约重申。', '美国同意！']],
		['“Why?” he asked. No answer…', ['“Why?” he asked.', 'No answer…']],
		['', []],
	])('splits %s', (text, expected) => {
		expect(split(text)).toEqual(expected);
	});

	test('loses nothing but white space between sentences', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('a', 'B', '.', '?', ' ', '”', '3', 'é'), maxLength: 80 }),
				(text) => {
					expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
				},
			),
		);
	});
});
