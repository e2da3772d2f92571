/**
 * The first position from `from` up to but without `to` at which `holds` is true; `to` where it never is. It must be true
 * for all positions behind one for which it is. O(log n) calls.
 */
export function firstWhere(from: number, to: number, holds: (at: number) => boolean): number {
	let low = from;
	let high = Math.max(from, to);
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** Position of the first of the `count` ascending numbers that is `value` or more; `count` where there is none. O(log n). */
export const lowerBound = (sorted: ArrayLike<number>, value: number, count = sorted.length): number =>
	firstWhere(0, count, (at) => (sorted[at] as number) >= value);

/** Position of the first of the `count` ascending numbers that is more than `value`; `count` where there is none. O(log n). */
export const upperBound = (sorted: ArrayLike<number>, value: number, count = sorted.length): number =>
	firstWhere(0, count, (at) => (sorted[at] as number) > value);
