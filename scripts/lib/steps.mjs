import { rmSync } from 'node:fs';
import { inProject } from './project.mjs';
import { npm, run, tool } from './run.mjs';

/** @typedef {import('./run.mjs').Outcome} Outcome */
/** @typedef {import('./test-reports.mjs').Tally} Tally */

/**
 * One step of `npm test`.
 * @typedef {object} Step
 * @property {string} name
 * @property {['npm' | 'node' | 'tool', ...string[]]} command how it is run: npm, Node, or a tool of the packages
 * @property {string[]} [needs] names of steps without whose success this one cannot be judged
 * @property {{ path: string, read: (path: string) => Tally }} [report] where its tests can be counted; without one the
 * step counts as one test
 */

/**
 * @typedef {Tally & { name: string }} Result
 */

/**
 * Runs one step and prints a line about it; the output only of one that failed.
 * @param {Step} step
 * @param {Result[]} before the results of the steps before it
 * @returns {Promise<Result>}
 */
export async function runStep(step, before) {
	const { name, report } = step;
	const missing = before.find((result) => result.failed > 0 && step.needs?.includes(result.name));
	if (missing) {
		console.log(`✘ ${name}: not run, because "${missing.name}" failed`);
		return { name, ...one(false) };
	}
	if (report) rmSync(inProject(report.path), { force: true });
	const outcome = await start(step.command);
	const tally = report ? counted(outcome, report) : one(outcome.code === 0);
	const time = `${outcome.seconds.toFixed(1)} s`;
	if (tally.failed > 0) console.log(`${outcome.output.trimEnd()}\n✘ ${name}: failed (${time})`);
	else console.log(`✔ ${name}${report ? `: ${describe(tally)}` : ''} (${time})`);
	for (const reason of tally.reasons) console.log(`  skipped: ${reason}`);
	return { name, ...tally };
}

/** The closing line's words. @param {Pick<Tally, 'passed' | 'failed' | 'skipped'>} tally */
export function describe({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The tally of something that is no test suite. @param {boolean} passed @returns {Tally} */
export const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, reasons: [] });

/** @param {Step['command']} command @returns {Promise<Outcome>} */
function start([how, ...words]) {
	if (how === 'npm') return npm(words);
	if (how === 'node') return run(process.execPath, words);
	const [name = '', ...args] = words;
	return tool(name, args);
}

/**
 * The tests that a runner reports. One that broke off, or says that something failed without naming a test, has failed
 * at least once.
 * @param {Outcome} outcome @param {NonNullable<Step['report']>} report
 * @returns {Tally}
 */
function counted(outcome, report) {
	try {
		const tally = report.read(inProject(report.path));
		return outcome.code === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 };
	} catch {
		return one(false);
	}
}
