import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenise, wordAt } from './tokenise';
import { numberWords } from './word-numbers';

test('gives words one number exactly where they are written alike, in the order in which they first stand', () => {
	const word = fc.oneof(fc.constantFrom('a', 'A', 'NATO', 'Nato', 'é', 'Мир', 'мир', '北', '1,000'), fc.string());
	fc.assert(
		fc.property(fc.array(word, { maxLength: 80 }), (words) => {
			const tokens = tokenise(words.join(' '));
			const { numbers, count } = numberWords(tokens);
			const written = Array.from({ length: tokens.length }, (_, i) => wordAt(tokens, i));
			const distinct = [...new Set(written)];
			expect([...numbers]).toEqual(written.map((one) => distinct.indexOf(one)));
			expect(count).toBe(distinct.length);
		}),
	);
});

test('tells words apart whose hashes are equal', () => {
	const tokens = tokenise('one two one');
	tokens.hashes.fill(7);
	expect([...numberWords(tokens).numbers]).toEqual([0, 1, 0]);
});
