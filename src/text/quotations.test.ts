import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotations } from './quotations';

const find = (text: string) =>
	findQuotations(text, { start: 0, end: text.length }).map(({ start, end, form }) => [form, text.slice(start, end)]);

describe('findQuotations', () => {
	test.each([
		[
			'He said “no” and "yes".',
			[
				['double', 'no'],
				['double', 'yes'],
			],
		],
		[
			'„Nein“, sagte er. »Ja«, «oui».',
			[
				['low-high', 'Nein'],
				['guillemets', 'Ja'],
				['guillemets', 'oui'],
			],
		],
		[
			'他说“不”，「是」。',
			[
				['double', '不'],
				['cjk', '是'],
			],
		],
		[
			'“She called it ‘a sober challenge’ today.”',
			[
				['double', 'She called it ‘a sober challenge’ today.'],
				['single', 'a sober challenge'],
			],
		],
		['It’s the allies’ own ‘door’.', [['single', 'door']]],
		['A 12" gun and 5’ deep.', []],
		[
			"'Yes', they said; 'it isn't so'.",
			[
				['single', 'Yes'],
				['single', "it isn't so"],
			],
		],
		["It's the allies' own door, in the '90s.", []],
		['Han sa: ”Nej.”', [['double', 'Nej.']]],
		[
			'Er sagte: »Sie rief ›Halt‹.«',
			[
				['guillemets', 'Sie rief ›Halt‹.'],
				['guillemets', 'Halt'],
			],
		],
		['He closed it” and left.', []],
		['“It goes on in the next paragraph.', [['double', 'It goes on in the next paragraph.']]],
		[
			'«Главная проблема — “США”».',
			[
				['guillemets', 'Главная проблема — “США”'],
				['double', 'США'],
			],
		],
	])('finds the quotations of %s', (text, expected) => {
		expect(find(text)).toEqual(expected);
	});

	test('stays within the block and in order for any sequence of marks', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'“”„‘’«»"「」a .'), maxLength: 60 }), (text) => {
				const block = { start: 2, end: Math.max(2, text.length - 2) };
				let last = 0;
				for (const { start, end } of findQuotations(text, block)) {
					expect(start).toBeGreaterThanOrEqual(Math.max(last, block.start));
					expect(end).toBeLessThanOrEqual(block.end);
					expect(end).toBeGreaterThan(start);
					last = start;
				}
			}),
		);
	});

	test('is done with a hundred thousand marks at once', () => {
		expect(find('“'.repeat(100_000)).length).toBeLessThan(10);
	});
});
