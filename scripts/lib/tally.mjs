/**
 * How many tests passed, failed and were skipped.
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @typedef {Counts & { remarks: string[] }} Tally with what a reader of the counts should know: why tests were skipped, and
 * which passed only when they were tried again
 */

/** The tally of something that is no test suite. @param {boolean} passed @returns {Tally} */
export const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, remarks: [] });

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
