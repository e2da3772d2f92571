import { defineConfig } from '@playwright/test';

/** A week of reading, in either browser: see scripts/soak.mjs. */
export default defineConfig({
	testDir: '../tests/soak',
	outputDir: '../.cache/soak-results',
	workers: 1,
	// As many pages as are asked for take as long as they take.
	timeout: 0,
	expect: { timeout: 20_000 },
	reporter: 'list',
	projects: [{ name: 'chromium' }, { name: 'firefox' }],
});
