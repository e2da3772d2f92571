import { defineConfig } from '@playwright/test';

/** End-to-end tests in both browser families, with the extension as it is built into .output. */
export default defineConfig({
	testDir: '../tests',
	testMatch: ['**/e2e/*.spec.ts', '**/shared-data/*.spec.ts'],
	outputDir: '../.cache/test-results',
	// As many as a small machine has cores; a browser is shared by the tests of a worker.
	workers: 2,
	// As long as a busy machine may need; only a test that fails waits so long.
	timeout: 90_000,
	expect: { timeout: 20_000 },
	// On a machine that others share, one that fails is tried again, and named as a race to find if it passes then.
	retries: process.env.CI ? 1 : 0,
	forbidOnly: Boolean(process.env.CI),
	reporter: [['list'], ['json', { outputFile: '../.cache/e2e-report.json' }]],
	// The tags are explained in tests/support/test.ts. A project's name begins with that of its browser.
	projects: [
		// `npm test`: all but scale and endurance in Chromium, and in Firefox what browsers do differently.
		{ name: 'chromium', grepInvert: /@more/ },
		{ name: 'firefox', grep: /@both/ },
		// `npm run test:more`: the rest, so that everything runs in both.
		{ name: 'chromium-more', grep: /@more/ },
		{ name: 'firefox-more', grepInvert: /@both/ },
	],
});
