/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./steps.mjs').Result} Result */

/**
 * Runs steps in their order, several at once: each begins when a lane is free and what it has to wait for has ended.
 * @param {readonly Step[]} steps each after those that it waits for
 * @param {number} lanes how many run at once
 * @param {(step: Step, before: readonly Result[]) => Promise<Result>} runStep
 * @param {readonly Result[]} [before] of steps that ended before
 * @returns {Promise<Result[]>} those and the new ones, in the order in which they ended
 */
export async function runInLanes(steps, lanes, runStep, before = []) {
	const results = [...before];
	const waiting = [...steps];
	/** @type {Map<string, Promise<void>>} */
	const running = new Map();
	const isComing = (/** @type {string} */ name) => running.has(name) || waiting.some((step) => step.name === name);

	while (waiting.length > 0 || running.size > 0) {
		const next =
			running.size < lanes
				? waiting.findIndex(({ needs = [], after = [] }) => ![...needs, ...after].some(isComing))
				: -1;
		const [step] = next < 0 ? [] : waiting.splice(next, 1);
		if (!step) {
			if (running.size === 0) throw new Error(`Steps that need one another: ${waiting.map(({ name }) => name)}`);
			await Promise.race(running.values());
			continue;
		}
		const end = (/** @type {Result} */ result) => {
			results.push(result);
			running.delete(step.name);
		};
		running.set(step.name, runStep(step, results).then(end));
	}
	return results;
}
