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
		reasons: [],
	};
}

/**
 * @typedef {object} PlaywrightSuite
 * @property {PlaywrightSuite[]} [suites]
 * @property {{ tests: { annotations: { type: string, description?: string }[] }[] }[]} specs
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
	const annotations = suites.flatMap(testsOf).flatMap((test) => test.annotations);
	const reasons = annotations.filter(({ type }) => type === 'skip').flatMap(({ description }) => description ?? []);
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected + errors.length,
		skipped: stats.skipped,
		reasons: [...new Set(reasons)],
	};
}

/** @param {PlaywrightSuite} suite @returns {{ annotations: { type: string, description?: string }[] }[]} */
const testsOf = (suite) => [...suite.specs.flatMap((spec) => spec.tests), ...(suite.suites ?? []).flatMap(testsOf)];
