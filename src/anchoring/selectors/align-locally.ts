/** How a part of a pattern stands in a text, character by character. */
export interface LocalAlignment {
	/** Characters that agree less those that do not. */
	score: number;
	/** For each character of the pattern the offset of the one that stands for it, or -1. */
	places: Int32Array;
	/** For each character of the pattern, whether it stands unchanged. */
	same: Uint8Array;
	/** Half-open part of the pattern that is aligned. */
	from: number;
	to: number;
}

const STOP = 0;
const DIAGONAL = 1;
/** A character of the text that the pattern lacks. */
const ADDED = 2;
/** A character of the pattern that the text lacks. */
const LEFT_OUT = 3;

/**
 * The best local alignment (Smith and Waterman, 1981) of `pattern` with `text` within the diagonals `[low, high]` (text
 * offset less pattern offset): one for each character that agrees, less one for each that is changed, added or left
 * out. With these weights an alignment ends where the texts part, as unrelated texts score below nothing.
 * O(pattern · width) time and memory.
 */
export function alignLocally(pattern: string, text: string, low: number, high: number): LocalAlignment {
	const width = high - low + 1;
	const steps = new Uint8Array(pattern.length * width);
	// One more on each side, so that neighbours need no check.
	let row = new Int32Array(width + 2);
	let next = new Int32Array(width + 2);
	let score = 0;
	let last = -1;
	for (let i = 0; i < pattern.length; i++) {
		const unit = pattern.charCodeAt(i);
		next.fill(0);
		const first = Math.max(0, -low - i);
		const end = Math.min(width, text.length - low - i);
		for (let d = first; d < end; d++) {
			const same = text.charCodeAt(i + low + d) === unit;
			let value = (row[d + 1] as number) + (same ? 1 : -1);
			let step = DIAGONAL;
			const added = (next[d] as number) - 1;
			const leftOut = (row[d + 2] as number) - 1;
			if (added > value) {
				value = added;
				step = ADDED;
			}
			if (leftOut > value) {
				value = leftOut;
				step = LEFT_OUT;
			}
			if (value <= 0) continue;
			next[d + 1] = value;
			steps[i * width + d] = step;
			if (value > score) {
				score = value;
				last = i * width + d;
			}
		}
		[row, next] = [next, row];
	}
	return trace(pattern, text, low, width, steps, last, score);
}

function trace(
	pattern: string,
	text: string,
	low: number,
	width: number,
	steps: Uint8Array,
	last: number,
	score: number,
): LocalAlignment {
	const places = new Int32Array(pattern.length).fill(-1);
	const same = new Uint8Array(pattern.length);
	let i = Math.floor(last / width);
	let d = last < 0 ? 0 : last % width;
	const to = last < 0 ? 0 : i + 1;
	while (i >= 0 && d >= 0 && d < width) {
		const step = steps[i * width + d];
		if (step === STOP) break;
		if (step === DIAGONAL) {
			const at = i + low + d;
			places[i] = at;
			same[i] = pattern.charCodeAt(i) === text.charCodeAt(at) ? 1 : 0;
			i--;
		} else if (step === ADDED) d--;
		else {
			i--;
			d++;
		}
	}
	return { score, places, same, from: last < 0 ? 0 : i + 1, to };
}
