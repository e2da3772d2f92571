import { ensureBrowser } from './lib/browsers.mjs';
import { ensureNode } from './lib/node.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { Refusal, runMain } from './lib/project.mjs';
import { ensureServers } from './lib/servers.mjs';
import { describe, one, runStep } from './lib/steps.mjs';
import { readPlaywrightReport, readVitestReport } from './lib/test-reports.mjs';

/** @typedef {import('./lib/steps.mjs').Result} Result */
/** @typedef {import('./lib/steps.mjs').Step} Step */

const UNIT_REPORT = '.cache/unit-report.json';
const E2E_REPORT = '.cache/e2e-report.json'; // config/playwright.config.ts writes it

/** Everything that has to hold, in the order in which it is looked at. @type {Step[]} */
const STEPS = [
	{ name: 'build', command: ['npm', 'run', 'build'] },
	{ name: 'generated types', command: ['tool', 'wxt', 'prepare'] },
	{ name: 'types', command: ['tool', 'tsc', '--noEmit'] },
	{ name: 'types of the scripts', command: ['tool', 'tsc', '--noEmit', '-p', 'scripts'] },
	{ name: 'lint', command: ['tool', 'biome', 'check', '.'] },
	{ name: 'size budgets', command: ['node', 'scripts/budgets.mjs'], needs: ['build'] },
	{ name: 'corpus lint', command: ['node', 'bin/sidelight.mjs', 'corpus', 'lint'], needs: ['build'] },
	{ name: 'corpus tests', command: ['node', 'bin/sidelight.mjs', 'corpus', 'test'], needs: ['build'] },
	{
		name: 'unit tests',
		command: [
			'tool',
			'vitest',
			'run',
			'--config',
			'config/vitest.config.ts',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${UNIT_REPORT}`,
		],
		report: { path: UNIT_REPORT, read: readVitestReport },
	},
	{
		name: 'end-to-end tests',
		command: ['tool', 'playwright', 'test', '-c', 'config/playwright.config.ts'],
		needs: ['build', 'browsers'],
		report: { path: E2E_REPORT, read: readPlaywrightReport },
	},
	{ name: 'web-ext lint', command: ['tool', 'web-ext', 'lint', '-s', '.output/firefox-mv3'], needs: ['build'] },
];

await runMain(async () => {
	if (process.argv.length > 2) throw new Refusal('npm test takes no arguments; it runs everything.', 2);
	await ensureNode(import.meta.url);
	await ensurePackages();
	await ensureServers();
	/** @type {Result[]} */
	const results = [{ name: 'browsers', ...one(await ensureBothBrowsers()) }];
	for (const step of STEPS) results.push(await runStep(step, results));
	const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ what) =>
		results.reduce((total, result) => total + result[what], 0);
	const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
	console.log(describe(total));
	return total.failed > 0 ? 1 : 0;
});

/** The end-to-end tests find the same browsers again; SIDELIGHT_… tells them of one that only this script knows. */
async function ensureBothBrowsers() {
	try {
		process.env.SIDELIGHT_CHROMIUM = (await ensureBrowser(['chromium', 'chrome', 'edge'])).program;
		process.env.SIDELIGHT_FIREFOX = (await ensureBrowser(['firefox'])).program;
		return true;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		console.log(`✘ browsers: ${error.message}`);
		return false;
	}
}
