import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignWords } from './align';

const side = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 30 });

describe('alignWords', () => {
	test('covers both sides in order, keeping only equal words', () => {
		fc.assert(
			fc.property(side, side, (entry, page) => {
				let [i, j] = [0, 0];
				for (const run of alignWords(entry, page)) {
					expect([run.entry[0], run.page[0]]).toEqual([i, j]);
					if (run.op === 'keep') expect(entry.slice(...run.entry)).toEqual(page.slice(...run.page));
					[i, j] = [run.entry[1], run.page[1]];
				}
				expect([i, j]).toEqual([entry.length, page.length]);
			}),
		);
	});

	test('keeps as many words as any alignment could', () => {
		const longestCommon = (a: number[], b: number[]): number => {
			const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
			for (let i = a.length - 1; i >= 0; i--)
				for (let j = b.length - 1; j >= 0; j--) {
					const row = table[i] ?? [];
					const below = table[i + 1] ?? [];
					row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
				}
			return table[0]?.[0] ?? 0;
		};
		fc.assert(
			fc.property(side, side, (entry, page) => {
				const kept = alignWords(entry, page).reduce(
					(sum, run) => sum + (run.op === 'keep' ? run.entry[1] - run.entry[0] : 0),
					0,
				);
				expect(kept).toBe(longestCommon(entry, page));
			}),
		);
	});

	test('prefers one long run to the same words in pieces', () => {
		const runs = alignWords([1, 2, 3], [1, 9, 1, 2, 3]);
		expect(runs.filter(({ op }) => op === 'keep')).toEqual([{ op: 'keep', entry: [0, 3], page: [2, 5] }]);
	});

	test('does not try what would take too long', () => {
		const long = new Array(3000).fill(1);
		expect(alignWords(long, long).map(({ op }) => op)).toEqual(['left-out', 'added']);
	});
});
