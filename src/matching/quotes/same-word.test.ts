import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldTerm, tokenise } from '../../text/tokenise';
import { runTogether, sameWordHash, spellingOf } from './same-word';

const together = (text: string): string => {
	const tokens = tokenise(text);
	return runTogether(
		tokens,
		Array.from({ length: tokens.length }, (_, i) => i),
	);
};

describe('the same word', () => {
	test.each([
		['recognise', 'recognize'],
		['organisations', 'organizations'],
		['analysed', 'analyzed'],
		['neighbours', 'neighbors'],
		['defence', 'defense'],
		['centre', 'center'],
		['travelled', 'traveled'],
		['programmes', 'programs'],
		['sceptical', 'skeptical'],
		['towards', 'toward'],
		['muß', 'muss'],
	])('%s and %s', (british, american) => {
		expect(spellingOf(british)).toBe(spellingOf(american));
	});

	test.each([
		['rise', 'rize'],
		['four', 'for'],
		['hour', 'hor'],
		['called', 'caled'],
		['threat', 'treat'],
		['fire', 'fier'],
	])('not %s and %s', (one, other) => {
		expect(spellingOf(one)).not.toBe(spellingOf(other));
	});

	test.each([
		["don't", 'do not'],
		['can’t', 'cannot'],
		["we've", 'we have'],
		['de-escalate', 'deescalate'],
		['per cent', 'percent'],
	])('%s and %s, run together', (one, other) => {
		expect(together(one)).toBe(together(other));
	});

	test('has equal hashes for equal forms, however often it is asked', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('labour', 'labor', 'Labour', 'grain', '粮', 'ёлка')), (words) => {
				const tokens = tokenise(words.join(' '));
				const forms = new Map<string, number>();
				words.forEach((word, i) => {
					const form = spellingOf(foldTerm(word));
					expect(forms.get(form) ?? sameWordHash(tokens, i)).toBe(sameWordHash(tokens, i));
					forms.set(form, sameWordHash(tokens, i));
				});
			}),
		);
	});
});
