import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHashIndex, firstOf, packHashIndex, unpackHashIndex } from './hash-index';

const hash = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 0xffffffff }));
const pairs = fc.array(fc.tuple(hash, fc.integer({ min: 0, max: 9 })), { maxLength: 60 });

const valuesOf = (index: ReturnType<typeof buildHashIndex>, key: number): number[] => {
	const values: number[] = [];
	for (let i = firstOf(index, key); i >= 0 && index.keys[i] === key; i++) values.push(index.values[i] ?? -1);
	return values;
};

describe('hash index', () => {
	it('finds exactly the values of each hash, also after packing, in whatever order they came', () => {
		fc.assert(
			fc.property(pairs, hash, (list, absent) => {
				const index = unpackHashIndex(packHashIndex(buildHashIndex(list)));
				expect(packHashIndex(buildHashIndex([...list].reverse()))).toEqual(packHashIndex(index));
				for (const key of [...list.map(([key]) => key), absent]) {
					const expected = [...new Set(list.filter(([other]) => other === key).map(([, value]) => value))].sort(
						(a, b) => a - b,
					);
					expect(valuesOf(index, key)).toEqual(expected);
				}
			}),
		);
	});

	it('refuses arrays that are no index', () => {
		expect(() => unpackHashIndex(new Uint32Array(0))).toThrow(RangeError);
		expect(() => unpackHashIndex(Uint32Array.of(1, 99, 0, 0, 0))).toThrow(RangeError);
	});
});
