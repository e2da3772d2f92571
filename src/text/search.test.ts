import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWhere, lowerBound, upperBound } from './search';

const ascending = fc.array(fc.integer({ min: -20, max: 20 })).map((numbers) => numbers.sort((a, b) => a - b));
const value = fc.integer({ min: -25, max: 25 });

const positionOr = (found: number, otherwise: number): number => (found < 0 ? otherwise : found);

test('bounds are where a walk from the beginning finds them', () => {
	fc.assert(
		fc.property(ascending, value, (numbers, wanted) => {
			expect(lowerBound(numbers, wanted)).toBe(
				positionOr(
					numbers.findIndex((number) => number >= wanted),
					numbers.length,
				),
			);
			expect(upperBound(numbers, wanted)).toBe(
				positionOr(
					numbers.findIndex((number) => number > wanted),
					numbers.length,
				),
			);
		}),
	);
});

test('what stands behind the count is never looked at', () => {
	fc.assert(
		fc.property(ascending, value, fc.nat(), (numbers, wanted, cut) => {
			const count = cut % (numbers.length + 1);
			expect(lowerBound(numbers, wanted, count)).toBe(lowerBound(numbers.slice(0, count), wanted));
			expect(upperBound(numbers, wanted, count)).toBe(upperBound(numbers.slice(0, count), wanted));
		}),
	);
});

test('asks within its range alone, and few times', () => {
	fc.assert(
		fc.property(fc.nat(1000), fc.nat(1000), fc.nat(2000), (from, length, border) => {
			const asked: number[] = [];
			const found = firstWhere(from, from + length, (at) => {
				asked.push(at);
				return at >= border;
			});
			expect(found).toBe(Math.min(Math.max(border, from), from + length));
			expect(asked.every((at) => at >= from && at < from + length)).toBe(true);
			expect(asked.length).toBeLessThanOrEqual(Math.ceil(Math.log2(length + 1)));
		}),
	);
});
