import { expect, expectTypeOf, test } from 'vitest';
import { must } from './must';

test.each([0, '', false, Number.NaN])('%j is a value, and is given back as it is', (value) => {
	expect(must(value)).toBe(value);
});

test('an object is given back itself', () => {
	const row = { words: 3 };
	expect(must([row][0])).toBe(row);
});

test('an element out of bounds is refused', () => {
	expect(() => must([1, 2][2])).toThrow('Missing: a value that must be there.');
});

test('null is refused, and the message says what was missing', () => {
	expect(() => must(/b/.exec('a'), 'the letter')).toThrow('Missing: the letter.');
});

test('what it gives back cannot be missing as a type either', () => {
	expectTypeOf(must([1][0])).toEqualTypeOf<number>();
	expectTypeOf(must('' as string | null)).toEqualTypeOf<string>();
});
