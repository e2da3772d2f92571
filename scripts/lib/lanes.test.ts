import { describe, expect, test } from 'vitest';
import { runInLanes } from './lanes.mjs';
import type { Result, Step } from './steps.mjs';
import { one } from './tally.mjs';

const step = (name: string, needs: string[] = []): Step => ({ name, about: '', action: ['node'], needs });

/** Runs the steps; `log` has each beginning and end. Those that run end in the order in which they began. */
async function ran(steps: Step[], lanes: number) {
	const log: string[] = [];
	let most = 0;
	let running = 0;
	const results = await runInLanes(steps, lanes, async ({ name }): Promise<Result> => {
		log.push(`+${name}`);
		most = Math.max(most, ++running);
		await new Promise((resolve) => setImmediate(resolve));
		running--;
		log.push(`-${name}`);
		return { name, seconds: 1, ...one(name !== 'bad') };
	});
	return { log, most, names: results.map(({ name }) => name) };
}

describe('steps in lanes', () => {
	test('in one lane run after another, in their order', async () => {
		const { log, most } = await ran([step('a'), step('b'), step('c', ['a'])], 1);
		expect(log).toEqual(['+a', '-a', '+b', '-b', '+c', '-c']);
		expect(most).toBe(1);
	});

	test('run at once, but no more than there are lanes', async () => {
		const { names, most } = await ran([step('a'), step('b'), step('c'), step('d'), step('e')], 2);
		expect(names.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
		expect(most).toBe(2);
	});

	test('wait for what they need, and let others go first', async () => {
		const { log } = await ran([step('build'), step('browser', ['build']), step('lint')], 2);
		expect(log.slice(0, 2)).toEqual(['+build', '+lint']);
		expect(log.indexOf('+browser')).toBeGreaterThan(log.indexOf('-build'));
	});

	test('wait for what has to go before them, where it is part of the run', async () => {
		const unit = { ...step('unit'), after: ['build', 'servers'] };
		expect((await ran([step('build'), unit], 2)).log).toEqual(['+build', '-build', '+unit', '-unit']);
	});

	test('run on after one that failed, which is told to those after it', async () => {
		const told: string[][] = [];
		const steps = [step('bad'), step('after', ['bad'])];
		await runInLanes(steps, 2, async ({ name }, before) => {
			told.push(before.filter(({ failed }) => failed > 0).map((result) => result.name));
			return { name, seconds: 1, ...one(name !== 'bad') };
		});
		expect(told).toEqual([[], ['bad']]);
	});

	test('do not wait for what is no part of the run', async () => {
		expect((await ran([step('browser', ['build'])], 2)).names).toEqual(['browser']);
	});

	test('that need one another are refused', async () => {
		await expect(ran([step('a', ['b']), step('b', ['a'])], 2)).rejects.toThrow('need one another: a,b');
	});
});
