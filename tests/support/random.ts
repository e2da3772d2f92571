/** Numbers in [0, below), the same for the same seed (mulberry32), so that every run measures the same. */
export function randomNumbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
	};
}

/** The middle of measured values. */
export function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The middle of how long a task takes, in milliseconds. */
export async function medianMs(times: number, task: () => unknown): Promise<number> {
	const taken: number[] = [];
	for (let i = 0; i < times; i++) {
		const start = performance.now();
		await task();
		taken.push(performance.now() - start);
	}
	return median(taken);
}
