import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from '../text/tokenise';
import { fingerprint, SHINGLE_SIZE, WINDOW } from './fingerprint';
import { shingleHashes } from './shingles';
import { winnow } from './winnow';

const word = fc.constantFrom(...'alpha beta gamma delta epsilon zeta eta theta iota kappa'.split(' '));
const text = fc.array(word, { maxLength: 80 }).map((words) => words.join(' '));

describe('shingleHashes', () => {
	test('gives the same words the same hash wherever they stand', () => {
		fc.assert(
			fc.property(text, text, (before, passage) => {
				const alone = shingleHashes(tokenise(passage), 4);
				const within = shingleHashes(tokenise(`${before} ${passage}`), 4);
				expect([...within.slice(within.length - alone.length)]).toEqual([...alone]);
			}),
		);
	});
	test('is empty for a text shorter than a shingle', () => {
		expect(shingleHashes(tokenise('one two three'), 4).length).toBe(0);
	});
});

describe('winnow', () => {
	test('selects at least one hash of every window', () => {
		fc.assert(
			fc.property(fc.uint32Array({ maxLength: 100 }), fc.integer({ min: 1, max: 8 }), (hashes, window) => {
				const selected = new Set(winnow(hashes, window));
				for (let i = 0; i + window <= hashes.length; i++) {
					expect(Array.from({ length: window }, (_, j) => i + j).some((index) => selected.has(index))).toBe(true);
				}
			}),
		);
	});
});

describe('fingerprint', () => {
	test('shares a hash with any text that has a run of window + size - 1 of its words', () => {
		fc.assert(
			fc.property(fc.array(word, { minLength: WINDOW + SHINGLE_SIZE - 1, maxLength: 60 }), text, (words, other) => {
				const hashes = new Set(fingerprint([words.join(' ')]).flatMap((section) => [...section.hashes]));
				const run = words.slice(-(WINDOW + SHINGLE_SIZE - 1)).join(' ');
				const page = shingleHashes(tokenise(`${other}\n\n${run}`), SHINGLE_SIZE);
				expect([...page].some((hash) => hashes.has(hash))).toBe(true);
			}),
		);
	});
	test('counts the words of each section and gives its hashes sorted, so that their order tells nothing', () => {
		const [first, second] = fingerprint(['one two three four five six', 'seven eight nine ten eleven twelve']);
		expect([first?.words, second?.words]).toEqual([6, 6]);
		for (const section of [first, second])
			expect([...(section?.hashes ?? [])]).toEqual([...(section?.hashes ?? [])].sort((a, b) => a - b));
	});
});
