import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldTerm, hashTerm, termAt, tokenAtOffset, tokenise, wordAt } from './tokenise';

const words = (text: string) => {
	const tokens = tokenise(text);
	return Array.from({ length: tokens.length }, (_, i) => wordAt(tokens, i));
};
const terms = (text: string) => {
	const tokens = tokenise(text);
	return Array.from({ length: tokens.length }, (_, i) => termAt(tokens, i));
};

describe('tokenise', () => {
	test.each([
		['NATO’s open-door policy', ['nato', 'open', 'door', 'policy']],
		["NATO's open door policy", ['nato', 'open', 'door', 'policy']],
		['don’t', ['dont']],
		['The U.S. and the U.K.', ['the', 'us', 'and', 'the', 'uk']],
		['100,000 troops, 3.5 per cent', ['100000', 'troops', '3.5', 'per', 'cent']],
		['in 1997. Then', ['in', '1997', 'then']],
		['ещё ёлка', ['еще', 'елка']],
		['Straße für München', ['straße', 'für', 'münchen']],
		['俄罗斯要求', ['俄', '罗', '斯', '要', '求']],
		['co\u00adoper\u00adate', ['cooperate']],
		['ﬁnal Ｆｕｌｌ', ['final', 'full']],
		['\u1100\u1161', ['가']],
	])('folds %s', (text, expected) => {
		expect(terms(text)).toEqual(expected);
	});

	test('keeps the words as they stand on the page', () => {
		expect(words('“The U.S. said: NATO’s door,” 100,000.')).toEqual([
			'The',
			'U.S.',
			'said',
			'NATO’s',
			'door',
			'100,000',
		]);
	});

	test('gives each word the hash of its folded form, however it was written', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
				const tokens = tokenise(text);
				for (let i = 0; i < tokens.length; i++) expect(tokens.hashes[i]).toBe(hashTerm(termAt(tokens, i)));
			}),
			{ numRuns: 2000 },
		);
	});

	test('cuts the text into ascending words that do not overlap', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
				const tokens = tokenise(text);
				let last = 0;
				for (let i = 0; i < tokens.length; i++) {
					const [start = -1, end = -1] = [tokens.starts[i], tokens.ends[i]];
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					last = end;
				}
				expect(last).toBeLessThanOrEqual(text.length);
			}),
		);
	});

	test('finds the words of a text unchanged when other text stands before it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
				expect(terms(`Before it. \n\n${text}`).slice(2)).toEqual(terms(text));
			}),
		);
	});

	test('copes with long runs of anything', () => {
		for (const unit of ['a', '\u0301', '\u00ad', '"', '\u{1F600}', '漢', 'א', "'a", '.a']) {
			expect(tokenise(unit.repeat(200_000)).length).toBeLessThanOrEqual(200_000);
		}
	});
});

describe('foldTerm', () => {
	test('is idempotent', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
				const tokens = tokenise(text);
				for (let i = 0; i < tokens.length; i++) {
					const term = termAt(tokens, i);
					expect(foldTerm(term)).toBe(term);
				}
			}),
			{ numRuns: 500 },
		);
	});
});

describe('tokenAtOffset', () => {
	test('finds the word at or behind an offset', () => {
		const tokens = tokenise('one two three');
		expect([0, 2, 3, 4, 8, 12, 13].map((offset) => tokenAtOffset(tokens, offset))).toEqual([0, 0, 1, 1, 2, 2, 3]);
	});
});
