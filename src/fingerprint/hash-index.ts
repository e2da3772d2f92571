/**
 * A read-only multimap from 32-bit hashes to small numbers, as three flat arrays that can lie in a file and be used
 * without parsing.
 *
 * Keys are sorted; `buckets[p]` is the position of the first key whose top `bits` bits are at least `p`. A look-up
 * reads two neighbours of `buckets` and scans the few keys between them, so its cost does not grow with the number of
 * keys:
 *
 *     keys     03.. 1a.. 1c.. 1c.. 7e.. f0..        bits = 2
 *     values    2    0    1    4    3    2
 *     buckets   0 (00…)  4 (01…)  5 (10…)  5 (11…)  6 (end)
 */
export interface HashIndex {
	bits: number;
	buckets: Uint32Array;
	keys: Uint32Array;
	values: Uint32Array;
}

/** Builds an index from pairs; equal pairs are kept once. The result does not depend on the order of `pairs`. O(n log n). */
export function buildHashIndex(pairs: readonly (readonly [hash: number, value: number])[]): HashIndex {
	const sorted = [...pairs]
		.sort((a, b) => a[0] - b[0] || a[1] - b[1])
		.filter((pair, i, all) => i === 0 || pair[0] !== all[i - 1]?.[0] || pair[1] !== all[i - 1]?.[1]);
	const bits = Math.min(24, Math.max(1, Math.floor(Math.log2(sorted.length + 1))));
	const buckets = new Uint32Array(2 ** bits + 1);
	for (const [hash] of sorted) buckets[(hash >>> (32 - bits)) + 1] = (buckets[(hash >>> (32 - bits)) + 1] ?? 0) + 1;
	for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
	return {
		bits,
		buckets,
		keys: Uint32Array.from(sorted, ([hash]) => hash),
		values: Uint32Array.from(sorted, ([, value]) => value),
	};
}

/** Position of the first entry of `hash` in `keys` and `values`, or -1. Entries of one hash stand together. */
export function firstOf(index: HashIndex, hash: number): number {
	const bucket = hash >>> (32 - index.bits);
	const to = index.buckets[bucket + 1] ?? 0;
	for (let i = index.buckets[bucket] ?? 0; i < to; i++) {
		const key = index.keys[i] ?? 0;
		if (key === hash) return i;
		if (key > hash) return -1;
	}
	return -1;
}

/** The index as one array: bits, number of keys, buckets, keys, values. */
export function packHashIndex(index: HashIndex): Uint32Array {
	const { bits, buckets, keys, values } = index;
	const packed = new Uint32Array(2 + buckets.length + 2 * keys.length);
	packed.set([bits, keys.length]);
	packed.set(buckets, 2);
	packed.set(keys, 2 + buckets.length);
	packed.set(values, 2 + buckets.length + keys.length);
	return packed;
}

/** The index that `packHashIndex` wrote, as views into `packed`. Throws where the lengths do not fit. */
export function unpackHashIndex(packed: Uint32Array): HashIndex {
	const [bits = 0, count = 0] = packed;
	const size = 2 ** bits + 1;
	if (bits < 1 || bits > 24 || packed.length !== 2 + size + 2 * count)
		throw new RangeError('hash index has a wrong length');
	const buckets = packed.subarray(2, 2 + size);
	if (buckets[size - 1] !== count) throw new RangeError('hash index does not cover its keys');
	return {
		bits,
		buckets,
		keys: packed.subarray(2 + size, 2 + size + count),
		values: packed.subarray(2 + size + count),
	};
}
