import { must } from '../text/must';

/** Numbers of a fixed width of 1 to 32 bits, side by side in 32-bit words, the lowest bits first; 2³² bits at most. Access is O(1). */
export class BitArray {
	private readonly mask: number;

	constructor(
		readonly words: Uint32Array,
		readonly width: number,
	) {
		this.mask = width === 32 ? 0xffffffff : 2 ** width - 1;
	}

	/** Room for `length` zeros. */
	static of(length: number, width: number): BitArray {
		return new BitArray(new Uint32Array(BitArray.wordsFor(length, width)), width);
	}

	/** Words that so many numbers take: one more than they fill, so that a number may be read across two words. */
	static wordsFor(length: number, width: number): number {
		return Math.ceil((length * width) / 32) + 1;
	}

	get(index: number): number {
		const bit = index * this.width;
		const word = bit >>> 5;
		const shift = bit & 31;
		const low = must(this.words[word]) >>> shift;
		const high = shift === 0 ? 0 : must(this.words[word + 1]) << (32 - shift);
		return ((low | high) & this.mask) >>> 0;
	}

	/** Writes into a place that is still zero. */
	set(index: number, value: number): void {
		const bit = index * this.width;
		const word = bit >>> 5;
		const shift = bit & 31;
		this.words[word] = must(this.words[word]) | (value << shift);
		if (shift > 0) this.words[word + 1] = must(this.words[word + 1]) | (value >>> (32 - shift));
	}
}
