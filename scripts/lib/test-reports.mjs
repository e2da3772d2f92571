import { readFileSync } from 'node:fs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * Counts the tests in Vitest's JSON report.
 * @param {string} path
 * @returns {Tally}
 */
export function readVitestReport(path) {
	/** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
	 *   testResults: { status: string, assertionResults: unknown[] }[] }} */
	const report = JSON.parse(readFileSync(path, 'utf8'));
	// A file that could not even be loaded has no tests to count.
	const broken = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests,
		remarks: [],
	};
}

/**
 * @typedef {object} PlaywrightTest
 * @property {string} projectName
 * @property {'expected' | 'unexpected' | 'flaky' | 'skipped'} status
 * @property {{ type: string, description?: string }[]} annotations
 */

/**
 * @typedef {object} PlaywrightSuite
 * @property {PlaywrightSuite[]} [suites]
 * @property {{ title: string, file: string, tests: PlaywrightTest[] }[]} specs
 */

/**
 * Counts the tests in Playwright's JSON report.
 * @param {string} path
 * @returns {Tally}
 */
export function readPlaywrightReport(path) {
	/** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[],
	 *   suites: PlaywrightSuite[] }} */
	const { stats, errors, suites } = JSON.parse(readFileSync(path, 'utf8'));
	const tests = suites.flatMap(testsOf);
	const annotations = tests.flatMap((test) => test.annotations);
	const reasons = annotations.filter(({ type }) => type === 'skip').flatMap(({ description }) => description ?? []);
	const flaky = tests.filter(({ status }) => status === 'flaky');
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected + errors.length,
		skipped: stats.skipped,
		remarks: [
			...[...new Set(reasons)].map((reason) => `skipped: ${reason}`),
			...flaky.map(
				({ name, projectName }) => `a race to find, as it passed at the second try: ${name} (${projectName})`,
			),
		],
	};
}

/** @param {PlaywrightSuite} suite @returns {(PlaywrightTest & { name: string })[]} */
const testsOf = (suite) => [
	...suite.specs.flatMap(({ title, file, tests }) => tests.map((test) => ({ ...test, name: `${file}, ${title}` }))),
	...(suite.suites ?? []).flatMap(testsOf),
];
