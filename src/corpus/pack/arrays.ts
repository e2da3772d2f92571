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

/** The arrays that `packArrays` joined, as views. Throws where there are not just so many. */
export function unpackArrays(packed: Uint32Array, count: number): Uint32Array[] {
	let at = count;
	const arrays = Array.from({ length: count }, (_, i) => {
		const length = packed[i] ?? 0;
		at += length;
		return packed.subarray(at - length, at);
	});
	if (packed.length < count || at !== packed.length) throw new RangeError('arrays have wrong lengths');
	return arrays;
}
