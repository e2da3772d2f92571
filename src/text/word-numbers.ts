import { must } from './must';
import type { Tokens } from './token-builder';

/** The different words of a text, numbered in the order in which they first stand in it. */
interface WordNumbers {
	/** For each token the number of its word. */
	numbers: Uint32Array;
	/** How many different words there are. */
	count: number;
}

/**
 * Numbers words so that tokens that are written alike have the same number, and others never: what is made of a word need
 * then be made once for a text. Open addressing by the tokens' hashes. O(characters) on average.
 */
export function numberWords({ text, length, starts, ends, hashes }: Tokens): WordNumbers {
	const numbers = new Uint32Array(length);
	// Slots hold the first token of a word, counted from 1. At most half of them are ever taken.
	const mask = 2 ** Math.ceil(Math.log2(2 * length + 1)) - 1;
	const slots = new Uint32Array(mask + 1);
	let count = 0;
	for (let i = 0; i < length; i++) {
		const start = must(starts[i]);
		const width = must(ends[i]) - start;
		let slot = mix(must(hashes[i])) & mask;
		for (;;) {
			const first = must(slots[slot]) - 1;
			if (first < 0) {
				slots[slot] = i + 1;
				numbers[i] = count++;
				break;
			}
			const other = must(starts[first]);
			if (must(ends[first]) - other === width && isSame(text, start, other, width)) {
				numbers[i] = must(numbers[first]);
				break;
			}
			slot = (slot + 1) & mask;
		}
	}
	return { numbers, count };
}

/** Spreads a hash over its low bits. */
const mix = (hash: number): number => hash ^ (hash >>> 15);

function isSame(text: string, a: number, b: number, width: number): boolean {
	for (let i = 0; i < width; i++) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false;
	return true;
}
