import { rmSync } from 'node:fs';
import { inProject } from './project.mjs';
import { npm, run, tool } from './run.mjs';
import { closingLine, one } from './tally.mjs';

/** @typedef {import('./run.mjs').Outcome} Outcome */
/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * One step of a run of tests.
 * @typedef {object} Step
 * @property {string} name what a part of the run is asked for by
 * @property {string} about what it does, in a few words
 * @property {['npm' | 'node' | 'tool', ...string[]] | (() => Promise<boolean>)} action how it is run, by npm, Node or a
 * tool of the packages; or what is done, and whether it went well
 * @property {string[]} [needs] names of steps without whose success this one cannot be judged
 * @property {string[]} [after] names of steps that have ended before, where they are part of the run
 * @property {Record<string, string>} [env]
 * @property {'unit' | 'e2e'} [takes] the kind of test files that it can be given, to run these alone
 * @property {string[]} [files] the test files that it runs; without them all of its kind
 * @property {{ path: string, read: (path: string) => Tally }} [report] where its tests can be counted; without one the
 * step counts as one test
 */

/** @typedef {Tally & { name: string, seconds: number }} Result */

/**
 * Runs one step and prints a line about it; the output only of one that failed.
 * @param {Step} step
 * @param {readonly Result[]} before the results of the steps that it needs, at least
 * @returns {Promise<Result>}
 */
export async function runStep(step, before) {
	const { name, report } = step;
	const missing = before.find((result) => result.failed > 0 && step.needs?.includes(result.name));
	if (missing) {
		console.log(`✘ ${name}: not run, because "${missing.name}" failed`);
		return { name, seconds: 0, ...one(false) };
	}
	if (report) rmSync(inProject(report.path), { force: true });
	const outcome = await start(step);
	const { output, seconds } = outcome;
	const tally = report ? counted(outcome, report) : one(outcome.code === 0);
	if (tally.failed > 0) console.log(`${output.trimEnd()}\n✘ ${name}: failed (${duration(seconds)})`.trimStart());
	else console.log(`✔ ${name}${report ? `: ${closingLine(tally)}` : ''} (${duration(seconds)})`);
	for (const remark of tally.remarks) console.log(`  ${remark}`);
	return { name, seconds, ...tally };
}

/** @param {number} seconds */
export const minutes = (seconds) => (seconds / 60).toFixed(1);

/** @param {number} seconds */
const duration = (seconds) => (seconds < 60 ? `${seconds.toFixed(1)} s` : `${minutes(seconds)} min`);

/** @param {Step} step @returns {Promise<Outcome>} */
async function start({ action, env, files = [] }) {
	if (typeof action === 'function') {
		const started = Date.now();
		const code = (await action()) ? 0 : 1;
		return { code, output: '', seconds: (Date.now() - started) / 1000 };
	}
	const [how, ...words] = [...action, ...files];
	if (how === 'npm') return npm(words, { env });
	if (how === 'node') return run(process.execPath, words, { env });
	const [name = '', ...args] = words;
	return tool(name, args, { env });
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
