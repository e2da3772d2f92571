import { expect, test } from 'vitest';
import { inSlices } from './in-slices';

/** Steps that take about a millisecond each. */
function* slow(steps: number): Generator<number, string> {
	for (let step = 0; step < steps; step++) {
		for (const until = performance.now() + 1; performance.now() < until; );
		yield step;
	}
	return 'done';
}

test('takes every step, and lets others run in between', async () => {
	const taken: number[] = [];
	let others = 0;
	const other = setInterval(() => others++, 0);
	expect(await inSlices(slow(60), (step) => taken.push(step))).toBe('done');
	clearInterval(other);
	expect(taken).toEqual(Array.from({ length: 60 }, (_, step) => step));
	expect(others).toBeGreaterThan(0);
});

test('stops where it is told', async () => {
	const stop = new AbortController();
	const taken: number[] = [];
	const run = inSlices(slow(1000), (step) => taken.push(step), { signal: stop.signal, progress: () => stop.abort() });
	await expect(run).rejects.toThrow();
	expect(taken.length).toBeLessThan(1000);
});
