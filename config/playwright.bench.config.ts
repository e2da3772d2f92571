import { defineConfig } from '@playwright/test';

/** Measurements in real browsers, with the extension as it is built into .output; see bench/README.md. */
export default defineConfig({
	testDir: '../bench/browsers',
	testMatch: '*.bench.ts',
	outputDir: '../.cache/bench-results',
	workers: 1,
	timeout: 900_000,
	reporter: 'line',
	projects: [{ name: 'chromium' }, { name: 'firefox' }],
});
