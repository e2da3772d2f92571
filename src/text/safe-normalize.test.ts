import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWork } from '../../tests/support/work';
import { safeNormalize } from './safe-normalize';

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;
const JOINER = '\u034f';

/** Marks of several classes, of which some decompose to two or three, or come from no mark at all; and letters with marks. */
const characters = fc.constantFrom(
	...['a', 'ệ', '\u1f82', 'が', 'カ', '\u0301', '\u0316', '\u0345', '\u0334', '\u0344', '\u0f77', '\uff9e', '\u3099'],
	...['\u{1d165}', '\u{1d16d}', '\u0bbe', JOINER, '\u200d', '\ud800'],
);
const crowded = fc.array(
	fc.tuple(characters, fc.integer({ min: 1, max: 40 })).map(([one, times]) => one.repeat(times)),
	{
		maxLength: 12,
	},
);

/** The longest run of characters that are sorted among others, in the full decomposition. */
function longestRun(text: string): number {
	const isSorted = (one: string) =>
		`${one}\u0316\u0334`.normalize('NFD').includes(`\u0334${one}`) ||
		`\u0345${one}`.normalize('NFD') !== `\u0345${one}`;
	let [run, longest] = [0, 0];
	for (const one of text.normalize('NFKD')) {
		run = isSorted(one) ? run + 1 : 0;
		longest = Math.max(longest, run);
	}
	return longest;
}

test('a text with few marks in a row is what the engine makes of it', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...FORMS), (text, form) => {
			expect(safeNormalize(text, form)).toBe(text.normalize(form));
		}),
	);
	for (const form of FORMS) expect(safeNormalize(`ệ${'\u0316'.repeat(28)}`, form)).not.toContain(JOINER);
});

test('no more than 30 marks come in a row, nothing else changes, and a second time changes nothing', () => {
	fc.assert(
		fc.property(crowded, fc.constantFrom(...FORMS), (parts, form) => {
			const text = parts.join('');
			const safe = safeNormalize(text, form);
			expect(longestRun(safe)).toBeLessThanOrEqual(30);
			expect(safeNormalize(safe, form)).toBe(safe);
			const sorted = (of: string) => [...of.normalize('NFKD').replaceAll(JOINER, '')].sort().join('');
			expect(sorted(safe)).toBe(sorted(text));
		}),
	);
});

test.each(['\u0301\u0316', '\u0316\u0301', '\u0344\u0316', '\uff9e\u0301', '\u{1d165}\u{1d16d}', JOINER])(
	'%j again and again is no more work for being one run',
	(marks) => {
		const text = `a${marks.repeat(20_000)}`;
		expect(longestRun(safeNormalize(text.slice(0, 500), 'NFKC'))).toBeLessThanOrEqual(30);
		const half = countWork(() => safeNormalize(text.slice(0, text.length / 2), 'NFKC'));
		expect(countWork(() => safeNormalize(text, 'NFKC'))).toBeLessThan(2.2 * half + 1000);
	},
);
