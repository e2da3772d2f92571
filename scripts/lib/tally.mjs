/**
 * How many tests passed, failed and were skipped.
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @typedef {Counts & { reasons: string[] }} Tally with the reasons for which tests were skipped, where they say so
 */

/** The tally of something that is no test suite. @param {boolean} passed @returns {Tally} */
export const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, reasons: [] });

/** @param {readonly Counts[]} all @returns {Counts} */
export const total = (all) => ({
	passed: all.reduce((sum, { passed }) => sum + passed, 0),
	failed: all.reduce((sum, { failed }) => sum + failed, 0),
	skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
});

/** The words that close a run, alone on the last line. @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) =>
	`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * What the last line of a run says. @param {string} output @returns {Counts | null} null where it does not close one
 */
export function readClosingLine(output) {
	const last = output.trimEnd().split('\n').at(-1) ?? '';
	const [line, passed, failed, skipped = 0] =
		/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(last.trim()) ?? [];
	return line ? { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) } : null;
}
