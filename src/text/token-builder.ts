import { foldTerm, hashTerm } from './fold-term';

/**
 * The words of a text: where each stands (UTF-16 offsets) and the 32-bit hash of its folded form. Kept as parallel
 * typed arrays, because a page is tokenised far more often than its words are looked at as strings.
 */
export interface Tokens {
	text: string;
	length: number;
	starts: Uint32Array;
	ends: Uint32Array;
	hashes: Uint32Array;
}

/** Grows the parallel arrays. */
export class TokenBuilder {
	private count = 0;
	private starts: Uint32Array;
	private ends: Uint32Array;
	private hashes: Uint32Array;

	constructor(private readonly text: string) {
		const guess = (text.length >> 2) + 16;
		this.starts = new Uint32Array(guess);
		this.ends = new Uint32Array(guess);
		this.hashes = new Uint32Array(guess);
	}

	/** Adds a word with the hash of its folded form. */
	add(start: number, end: number, hash: number): void {
		const at = this.count++;
		if (at === this.starts.length) this.grow();
		this.starts[at] = start;
		this.ends[at] = end;
		this.hashes[at] = hash;
	}

	/** Adds a word that has yet to be folded. */
	fold(start: number, end: number): void {
		this.add(start, end, hashTerm(foldTerm(this.text.slice(start, end))));
	}

	finish(): Tokens {
		return {
			text: this.text,
			length: this.count,
			starts: this.starts.subarray(0, this.count),
			ends: this.ends.subarray(0, this.count),
			hashes: this.hashes.subarray(0, this.count),
		};
	}

	private grow(): void {
		const larger = (old: Uint32Array) => {
			const array = new Uint32Array(old.length * 2);
			array.set(old);
			return array;
		};
		this.starts = larger(this.starts);
		this.ends = larger(this.ends);
		this.hashes = larger(this.hashes);
	}
}
