import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWork } from '../../tests/support/work';
import { occurrences } from './occurrences';

/** As the engine finds them, one by one. */
function plainly(text: string, wanted: string): number[] {
	const found: number[] = [];
	for (let at = 0; at + wanted.length <= text.length; at++) if (text.startsWith(wanted, at)) found.push(at);
	return found;
}

const repetitive = fc
	.array(fc.tuple(fc.constantFrom('a', 'ab', 'aab'), fc.integer({ min: 1, max: 90 })), { maxLength: 6 })
	.map((parts) => parts.map(([part, times]) => part.repeat(times)).join(''));

test('finds every place of short and of long texts, those that overlap too', () => {
	fc.assert(
		fc.property(repetitive, repetitive, (text, wanted) => {
			expect([...occurrences(text, wanted)]).toEqual(plainly(text, wanted));
			expect([...occurrences(text + wanted, wanted)]).toEqual(plainly(text + wanted, wanted));
		}),
	);
	expect([...occurrences('ab', '')]).toEqual([0, 1, 2]);
});

test('texts that repeat themselves are no more work than others', () => {
	const work = (length: number) =>
		countWork(() => [...occurrences('a'.repeat(length), `${'a'.repeat(length / 2)}b`)].length);
	expect(work(40_000)).toBeLessThan(2.2 * work(20_000));
});
