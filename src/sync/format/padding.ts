/** Least length of what is encrypted, in bytes: a single edit looks like any other. */
const LEAST_BYTES = 256;

/**
 * The length to which content of `length` bytes is padded: Padmé (Nikitin et al., "Reducing metadata leakage from
 * encrypted files and communication with PURBs", PoPETs 2019/4, algorithm 1), and 256 at least. It lets a length tell no
 * more than O(log log length) bits and adds 12 % at most.
 */
export function paddedLength(length: number): number {
	if (length <= LEAST_BYTES) return LEAST_BYTES;
	const exponent = Math.floor(Math.log2(length));
	const bits = Math.floor(Math.log2(exponent)) + 1;
	const step = 2 ** (exponent - bits);
	return Math.ceil(length / step) * step;
}
