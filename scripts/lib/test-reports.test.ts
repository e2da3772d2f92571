import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './test-reports.mjs';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sidelight-reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function reportOf(report: unknown): string {
	const path = join(folder, 'report.json');
	writeFileSync(path, JSON.stringify(report));
	return path;
}

test('a file of unit tests that could not be loaded has failed', () => {
	const counts = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 0 };
	const testResults = [{ status: 'failed', assertionResults: [] }];
	expect(readVitestReport(reportOf({ ...counts, testResults }))).toMatchObject({ passed: 3, failed: 2, skipped: 1 });
});

test('an end-to-end test that passes at the second try has passed, and is named; a reason to skip is told once', () => {
	const skip = { type: 'skip', description: 'no rclone is installed' };
	const specs = [
		{ title: 'opens', file: 'card.spec.ts', tests: [{ projectName: 'firefox', status: 'flaky', annotations: [] }] },
		{
			title: 'syncs',
			file: 'sync.spec.ts',
			tests: [{ projectName: 'firefox', status: 'skipped', annotations: [skip] }],
		},
		{
			title: 'joins',
			file: 'sync.spec.ts',
			tests: [{ projectName: 'firefox', status: 'skipped', annotations: [skip] }],
		},
	];
	const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
	expect(readPlaywrightReport(reportOf({ stats, errors: [], suites: [{ specs: [], suites: [{ specs }] }] }))).toEqual({
		passed: 5,
		failed: 1,
		skipped: 2,
		remarks: [
			'skipped: no rclone is installed',
			'a race to find, as it passed at the second try: card.spec.ts, opens (firefox)',
		],
	});
});
