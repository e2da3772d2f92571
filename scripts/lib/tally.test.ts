import { describe, expect, test } from 'vitest';
import { closingLine, one, readClosingLine, total } from './tally.mjs';

describe('the line that closes a run', () => {
	test('counts what passed and failed, and what was skipped if anything was', () => {
		expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
		expect(closingLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
	});

	test.each([
		{ passed: 12, failed: 0, skipped: 0 },
		{ passed: 0, failed: 1, skipped: 30 },
	])('says what was counted: $passed, $failed, $skipped', (counts) => {
		expect(readClosingLine(`✔ build\n${closingLine(counts)}\n`)).toEqual(counts);
	});

	test.each(['', 'Killed', '✔ unit: 3 passed, 0 failed (2 s)', '3 passed, 0 failed\nError: disk full'])(
		'is the last one, or there is none: %j',
		(output) => expect(readClosingLine(output)).toBeNull(),
	);
});

test('counts are summed', () => {
	expect(total([one(true), one(false), { passed: 5, failed: 0, skipped: 2 }])).toEqual({
		passed: 6,
		failed: 1,
		skipped: 2,
	});
	expect(total([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
