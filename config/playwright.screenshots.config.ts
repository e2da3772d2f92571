import { defineConfig } from '@playwright/test';

/** Pictures of every view, for eyes and for the docs: see scripts/screenshots.mjs. They assert nothing. */
export default defineConfig({
	testDir: '../tests/screenshots',
	outputDir: '../.cache/screenshots-results',
	workers: 1,
	timeout: 90_000,
	reporter: 'line',
	projects: [{ name: 'chromium' }],
});
