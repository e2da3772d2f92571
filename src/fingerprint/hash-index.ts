import { must } from '../text/must';
import { BitArray } from './bit-array';

/**
 * A read-only multimap from 32-bit hashes to small numbers, flat, so that it can lie in a file and be used without
 * parsing, and small: about 32 + 5 + log₂(values / pairs) bits a pair, where pairs of plain numbers take 64 and more.
 *
 * Pairs are sorted by hash. The top `bits` bits of a hash choose its bucket, of about sixteen pairs, and need not be
 * stored again: `rests` has the other bits of each hash, `values` its number, each in a fixed width. `blocks` has the
 * position of the first pair of every thirty-second bucket, `steps` how much further that of each bucket is:
 *
 *     hashes   03..  1a..  1c..  1c..  7e..  f0..        bits = 2
 *     blocks   0
 *     steps    0 (00…)  4 (01…)  5 (10…)  5 (11…)  6 (end)
 *
 * A look-up reads where its bucket begins and ends and then searches it by halves, so that it costs two or three reads
 * of memory however many hashes there are. For 100,000 documents of 320 hashes each, that is 11 (rest) + 1 (bucket) +
 * 17 (value) bits: less than four bytes a hash.
 */
export interface HashIndex {
	bits: number;
	count: number;
	blocks: Uint32Array;
	steps: Uint16Array;
	rests: BitArray;
	values: BitArray;
}

/** Buckets to a block. */
const BLOCK = 32;
/** Pairs to a bucket, at most, on average. */
const PER_BUCKET = 16;
const MAX_BITS = 26;
/** Values are below this, so that a pair fits into the 53 bits of one number. */
const MAX_VALUE = 2 ** 21;
/** Of the values of one hash the smallest are kept: what more have in common is a stock phrase to every reader. */
const MAX_PER_HASH = 65;

/** Builds an index from pairs; equal pairs are kept once. The result does not depend on their order. O(n log n). */
export function buildHashIndex(pairs: Iterable<readonly [hash: number, value: number]>): HashIndex {
	const joined: number[] = [];
	for (const [hash, value] of pairs) joined.push(joinPair(hash, value));
	return buildFromJoined(Float64Array.from(joined));
}

/** A pair as one number, which sorts by hash and then by value. Throws where the value is none that an index holds. */
export function joinPair(hash: number, value: number): number {
	if (!(value >= 0 && value < MAX_VALUE)) throw new RangeError(`a hash index holds numbers below ${MAX_VALUE}`);
	return hash * MAX_VALUE + value;
}

/** As `buildHashIndex`, of pairs joined by `joinPair`, which it sorts: for more of them than there is room for objects. */
export function buildFromJoined(joined: Float64Array): HashIndex {
	const pairs = keepDistinct(joined.sort());
	const bits = Math.min(MAX_BITS, Math.max(1, Math.ceil(Math.log2((pairs.length + 1) / PER_BUCKET))));
	const largest = pairs.reduce((most, pair) => Math.max(most, numberOf(pair)), 0);
	const index = emptyIndex(bits, pairs.length, widthOf(largest));
	let bucket = 0;
	const markUpTo = (last: number, position: number) => {
		for (; bucket <= last; bucket++) mark(index, bucket, position);
	};
	for (const [i, pair] of pairs.entries()) {
		const hash = hashOf(pair);
		markUpTo(bucketOf(bits, hash), i);
		index.rests.set(i, restOf(bits, hash));
		index.values.set(i, numberOf(pair));
	}
	markUpTo(2 ** bits, pairs.length);
	return index;
}

const hashOf = (pair: number): number => Math.floor(pair / MAX_VALUE);
const numberOf = (pair: number): number => pair % MAX_VALUE;
const bucketOf = (bits: number, hash: number): number => hash >>> (32 - bits);
const restOf = (bits: number, hash: number): number => (hash << bits) >>> bits;
const widthOf = (largest: number): number => Math.max(1, 32 - Math.clz32(largest));

/** Moves what is kept of sorted pairs to the front and returns that part. */
function keepDistinct(sorted: Float64Array): Float64Array {
	let count = 0;
	let ofHash = 0;
	let last = -1;
	for (const pair of sorted) {
		if (pair === last) continue;
		ofHash = hashOf(pair) === hashOf(last) ? ofHash + 1 : 1;
		if (ofHash > MAX_PER_HASH) continue;
		sorted[count++] = pair;
		last = pair;
	}
	return sorted.subarray(0, count);
}

function mark({ blocks, steps }: HashIndex, bucket: number, position: number): void {
	if (bucket % BLOCK === 0) blocks[bucket / BLOCK] = position;
	const step = position - must(blocks[Math.floor(bucket / BLOCK)]);
	if (step > 0xffff) throw new RangeError('the hashes are too unevenly spread for an index');
	steps[bucket] = step;
}

/**
 * Position of the first pair of `hash`, or -1. Pairs of one hash stand together, their values ascending. Searches by its own
 * hand: it is asked for every shingle of a page, and with the shared search takes four times as long.
 */
export function firstOf(index: HashIndex, hash: number): number {
	const bucket = bucketOf(index.bits, hash);
	const rest = restOf(index.bits, hash);
	const end = startOf(index, bucket + 1);
	let low = startOf(index, bucket);
	let high = end;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (index.rests.get(middle) < rest) low = middle + 1;
		else high = middle;
	}
	return low < end && index.rests.get(low) === rest ? low : -1;
}

/** The values of the hash whose first pair stands at `first`, the smallest first. */
export function valuesFrom(index: HashIndex, hash: number, first: number): number[] {
	const rest = restOf(index.bits, hash);
	const end = startOf(index, bucketOf(index.bits, hash) + 1);
	const values: number[] = [];
	for (let i = first; i < end && index.rests.get(i) === rest; i++) values.push(index.values.get(i));
	return values;
}

const startOf = ({ blocks, steps }: HashIndex, bucket: number): number =>
	must(blocks[bucket >> 5]) + must(steps[bucket]);

/** An index with room for so many pairs and everything zero. */
function emptyIndex(bits: number, count: number, valueBits: number): HashIndex {
	const buckets = 2 ** bits + 1;
	return {
		bits,
		count,
		blocks: new Uint32Array(Math.ceil(buckets / BLOCK)),
		steps: new Uint16Array(buckets + (buckets % 2)),
		rests: BitArray.of(count, 32 - bits),
		values: BitArray.of(count, valueBits),
	};
}

/** The index as one array: bits, number of pairs, bits of a value, blocks, steps, rests, values. */
export function packHashIndex({ bits, count, blocks, steps, rests, values }: HashIndex): Uint32Array {
	const parts = [
		Uint32Array.of(bits, count, values.width),
		blocks,
		new Uint32Array(steps.buffer, steps.byteOffset, steps.length / 2),
		rests.words,
		values.words,
	];
	const packed = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		packed.set(part, at);
		at += part.length;
	}
	return packed;
}

/** The index that `packHashIndex` wrote, as views into `packed`. Throws where lengths or buckets do not fit. O(buckets). */
export function unpackHashIndex(packed: Uint32Array): HashIndex {
	const [bits = 0, count = 0, valueBits = 0] = packed;
	if (bits < 1 || bits > MAX_BITS || valueBits < 1 || valueBits > 32) throw new RangeError('no hash index');
	const buckets = 2 ** bits + 1;
	let at = 3;
	const take = (length: number): Uint32Array => {
		at += length;
		return packed.subarray(at - length, at);
	};
	const blocks = take(Math.ceil(buckets / BLOCK));
	const steps = take(Math.ceil(buckets / 2));
	const rests = take(BitArray.wordsFor(count, 32 - bits));
	const values = take(BitArray.wordsFor(count, valueBits));
	if (at !== packed.length) throw new RangeError('hash index has a wrong length');
	const index = {
		bits,
		count,
		blocks,
		steps: new Uint16Array(steps.buffer, steps.byteOffset, steps.length * 2),
		rests: new BitArray(rests, 32 - bits),
		values: new BitArray(values, valueBits),
	};
	for (let bucket = 0, last = 0; bucket < buckets; bucket++) {
		const start = startOf(index, bucket);
		if (start < last || start > count) throw new RangeError('hash index has buckets out of order');
		last = start;
	}
	if (startOf(index, 0) !== 0 || startOf(index, buckets - 1) !== count)
		throw new RangeError('hash index does not cover its pairs');
	return index;
}
