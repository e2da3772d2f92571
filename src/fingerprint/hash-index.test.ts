import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildHashIndex, firstOf, packHashIndex, unpackHashIndex, valuesFrom } from './hash-index';

const hash = fc.oneof(
	fc.integer({ min: 0, max: 20 }),
	fc.integer({ min: 0, max: 0xffffffff }),
	fc.constant(0xffffffff),
);
const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2 ** 21 - 1 }));
const pairs = fc.array(fc.tuple(hash, value), { maxLength: 600, size: 'large' });

const valuesOf = (index: ReturnType<typeof buildHashIndex>, key: number): number[] => {
	const first = firstOf(index, key);
	return first < 0 ? [] : valuesFrom(index, key, first);
};

describe('hash index', () => {
	test('finds exactly the values of each hash, also after packing, in whatever order they came', () => {
		fc.assert(
			fc.property(pairs, hash, (list, absent) => {
				const index = unpackHashIndex(packHashIndex(buildHashIndex(list)));
				expect(packHashIndex(buildHashIndex([...list].reverse()))).toEqual(packHashIndex(index));
				for (const key of [...list.map(([key]) => key), absent]) {
					const expected = [...new Set(list.filter(([other]) => other === key).map(([, value]) => value))];
					expect(valuesOf(index, key)).toEqual(expected.sort((a, b) => a - b).slice(0, 65));
				}
			}),
		);
	});

	test('takes at most 37 bits a hash, and the bits of its value less those that tell so many hashes apart', () => {
		const count = 1 << 17;
		const list = Array.from({ length: count }, (_, i): [number, number] => [Math.imul(i, 0x9e3779b1) >>> 0, i % 1000]);
		const { byteLength } = packHashIndex(buildHashIndex(list));
		expect((8 * byteLength) / count).toBeLessThan(37 + 10 - 17 + 0.3);
	});

	test('refuses arrays that are no index', () => {
		const good = packHashIndex(buildHashIndex([...Array(200)].map((_, i) => [i * 21474836, i])));
		expect(unpackHashIndex(good).count).toBe(200);
		const changed = (at: number, to: number) => good.map((word, i) => (i === at ? to : word));
		for (const bad of [
			new Uint32Array(0),
			good.subarray(0, good.length - 1),
			changed(0, 27),
			changed(0, 3),
			changed(1, 99),
			changed(1, 0xffffffff),
			changed(2, 0),
			changed(2, 33),
			changed(3, 7),
			changed(4, 0xffff),
		]) {
			expect(() => unpackHashIndex(bad)).toThrow(RangeError);
		}
	});

	test('refuses numbers that it cannot hold', () => {
		expect(() => buildHashIndex([[1, 2 ** 21]])).toThrow(RangeError);
		expect(() => buildHashIndex([[1, -1]])).toThrow(RangeError);
	});
});
