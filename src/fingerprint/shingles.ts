import { must } from '../text/must';
import type { Tokens } from '../text/tokenise';

/** Base of the polynomial hash: any odd number with well-mixed bits serves. */
const BASE = 0x9e3779b1;

/**
 * One 32-bit hash for each run of `size` consecutive words, by a rolling polynomial hash (Karp and Rabin 1987) over
 * the words' own hashes, finished with MurmurHash3's avalanche so that every bit counts. Index i belongs to the words
 * `[i, i + size)`; empty where the text is shorter. O(n).
 */
export function shingleHashes(tokens: Tokens, size: number): Uint32Array {
	const count = tokens.length - size + 1;
	if (count <= 0) return new Uint32Array(0);
	const hashes = new Uint32Array(count);
	let highest = 1;
	for (let i = 1; i < size; i++) highest = Math.imul(highest, BASE);
	let rolling = 0;
	for (const [i, entering] of tokens.hashes.entries()) {
		if (i >= size) rolling = (rolling - Math.imul(must(tokens.hashes[i - size]), highest)) | 0;
		rolling = (Math.imul(rolling, BASE) + entering) | 0;
		if (i >= size - 1) hashes[i - size + 1] = avalanche(rolling);
	}
	return hashes;
}

function avalanche(value: number): number {
	let hash = value;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
