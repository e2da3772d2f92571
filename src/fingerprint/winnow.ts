import { must } from '../text/must';

/**
 * Which shingles stand for a text: of every `window` consecutive hashes the smallest, the rightmost of equals
 * (winnowing; Schleimer, Wilkerson and Aiken, SIGMOD 2003). Any run of `window + size - 1` words shared by two texts
 * leaves at least one selected shingle in common. Returns ascending indexes into `hashes`. O(n) on average.
 */
export function winnow(hashes: Uint32Array, window: number): number[] {
	if (hashes.length === 0) return [];
	const selected: number[] = [];
	const last = Math.max(0, hashes.length - window);
	let smallest = -1;
	for (let from = 0; from <= last; from++) {
		const to = Math.min(from + window, hashes.length);
		if (smallest < from) {
			smallest = from;
			for (let i = from + 1; i < to; i++) if (at(hashes, i) <= at(hashes, smallest)) smallest = i;
			selected.push(smallest);
		} else if (at(hashes, to - 1) <= at(hashes, smallest)) {
			smallest = to - 1;
			selected.push(smallest);
		}
	}
	return selected;
}

const at = (hashes: Uint32Array, index: number): number => must(hashes[index]);
