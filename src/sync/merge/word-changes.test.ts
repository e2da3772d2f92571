import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TextChange, wordChanges } from './word-changes';

const applied = (text: string, changes: readonly TextChange[]): string =>
	changes.reduce((now, { at, removed, added }) => now.slice(0, at) + added + now.slice(at + removed), text);

/** Each change as what goes and what comes. */
const told = (before: string, after: string): [string, string][] =>
	wordChanges(before, after)
		.reverse()
		.map(({ at, removed, added }) => [before.slice(at, at + removed), added]);

const word = fc.constantFrom(
	'the',
	'ferry',
	'sails',
	'again',
	'on',
	'Monday,',
	'😀',
	'正',
	'しい',
	'การ',
	'👩‍👩‍👧',
	'e\u0301',
	'\ud800',
);
const text = fc
	.array(fc.tuple(word, fc.constantFrom(' ', '\n', ' ', '')), { maxLength: 40 })
	.map((all) => all.flat().join(''));
/** Unrelated texts, and one with some of its parts changed. */
const pair = fc.oneof(
	fc.tuple(text, text),
	fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
	fc.tuple(text, text, text, text).map(([a, b, c, d]): [string, string] => [a + b + c, a + d + c]),
);

describe('changes by words', () => {
	test('make the one text of the other', () => {
		fc.assert(
			fc.property(pair, ([before, after]) => {
				expect(applied(before, wordChanges(before, after))).toBe(after);
			}),
			{ numRuns: 20_000 },
		);
	});

	test('hold all words of two texts that have nothing in common, as long as comments may be', () => {
		const [before, after] = [','.repeat(100_000), '.'.repeat(100_000)];
		expect(applied(before, wordChanges(before, after)) === after).toBe(true);
		expect(applied('', wordChanges('', after)) === after).toBe(true);
	});

	test('never part a surrogate pair', () => {
		const isPaired = (text: string, at: number) =>
			!/[\ud800-\udbff]$/.test(text.slice(0, at)) || !/^[\udc00-\udfff]/.test(text.slice(at));
		fc.assert(
			fc.property(pair, ([before, after]) => {
				for (const { at, removed } of wordChanges(before, after)) {
					expect(isPaired(before, at)).toBe(true);
					expect(isPaired(before, at + removed)).toBe(true);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	test('touch whole words alone', () => {
		expect(told('the ferry will sail on Monday', 'the ferries will sail on Tuesday')).toEqual([
			['ferry', 'ferries'],
			['Monday', 'Tuesday'],
		]);
	});

	test('take in one or two words that stayed between two changes', () => {
		expect(told('one two three four five six seven', 'one 2 three four 5 six seven')).toEqual([
			['two three four five', '2 three four 5'],
		]);
		expect(told('one two three four five six seven', 'one 2 three four five 6 seven')).toEqual([
			['two', '2'],
			['six', '6'],
		]);
	});

	test('come and go with the space before them', () => {
		expect(told('one two three four', 'one two new three four')).toEqual([['', ' new']]);
		expect(told('one two three four', 'one two four')).toEqual([[' three', '']]);
		expect(told('one two', 'new one two')).toEqual([['', 'new ']]);
	});

	test('replace a text as a whole where little of it stays', () => {
		expect(told('one two three four five', 'one 2 3 4 5 6 7')).toEqual([
			['one two three four five', 'one 2 3 4 5 6 7'],
		]);
	});

	test('take each character of a script without spaces as a word', () => {
		expect(told('船は月曜日に再び出航します', '船は火曜日に再び出航します')).toEqual([['月', '火']]);
		expect(told('港湾局长说渡轮周一开航', '港湾局长说渡轮周五开航')).toEqual([['一', '五']]);
	});

	test('stay quick for two long texts without a word in common', () => {
		const words = (prefix: string) => Array.from({ length: 12_000 }, (_, i) => `${prefix}${i}`).join(' ');
		expect(told(words('a'), words('b'))).toEqual([[words('a'), words('b')]]);
	});
});
