/** Several arrays as one: how long each is, then the arrays. */
export function packArrays(arrays: readonly Uint32Array[]): Uint32Array {
	const packed = new Uint32Array(arrays.reduce((sum, { length }) => sum + length, arrays.length));
	let at = arrays.length;
	for (const [i, array] of arrays.entries()) {
		packed[i] = array.length;
		packed.set(array, at);
		at += array.length;
	}
	return packed;
}

/** Whether no number is below the one before it. O(n). */
export function isAscending(numbers: Uint32Array): boolean {
	let last = 0;
	return numbers.every((number) => {
		const inOrder = number >= last;
		last = number;
		return inOrder;
	});
}

/** The arrays that `packArrays` joined, as views. Throws where there are not just so many. */
export function unpackArrays(packed: Uint32Array, count: number): Uint32Array[] {
	const lengths = packed.subarray(0, count);
	const total = lengths.reduce((sum, length) => sum + length, count);
	if (lengths.length < count || total !== packed.length) throw new RangeError('arrays have wrong lengths');
	let at = count;
	return Array.from(lengths, (length) => {
		at += length;
		return packed.subarray(at - length, at);
	});
}
