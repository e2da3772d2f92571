import { randomInt } from 'node:crypto';
import { ensureBrowser } from './browsers.mjs';
import { Refusal } from './project.mjs';
import { ensureServers } from './servers.mjs';
import { readPlaywrightReport, readVitestReport } from './test-reports.mjs';

/** @typedef {import('./steps.mjs').Step} Step */

const UNIT_REPORT = '.cache/unit-report.json';

/** @type {Step} */
const BROWSERS = {
	name: 'browsers',
	about: 'a Chromium and a Firefox, installed where that can be',
	action: ensureBoth,
};

/** @type {Step} */
const SERVERS = { name: 'servers', about: 'for sync; tests of those that are missing are skipped', action: ensureThem };

/** @type {Step} */
const BUILD = {
	name: 'build',
	about: 'both browsers, the command line, the pack',
	action: ['npm', 'run', 'build'],
};

/** @type {Omit<Step, 'about'>} */
const UNIT = {
	name: 'unit',
	action: ['tool', 'vitest', 'run', '--config', 'config/vitest.config.ts', ...vitestReporters()],
	needs: ['servers'],
	after: ['build'], // it looks at what is built
	takes: 'unit',
	report: { path: UNIT_REPORT, read: readVitestReport },
};

/** @type {Omit<Step, 'about' | 'action'>} */
const E2E = {
	name: 'e2e',
	needs: ['browsers', 'build'],
	takes: 'e2e',
	report: { path: '.cache/e2e-report.json', read: readPlaywrightReport }, // config/playwright.config.ts writes it
};

/**
 * What `npm test` looks at, in the order in which it begins with it.
 * @param {string[]} units the files of its unit tests
 * @returns {Step[]}
 */
export const everydaySteps = (units) => [
	BROWSERS,
	SERVERS,
	BUILD,
	{ name: 'types', about: 'TypeScript, of the project and of its scripts', action: ['npm', 'run', 'types'] },
	{ name: 'lint', about: 'Biome, and the spelling of docs and interface', action: ['npm', 'run', 'lint'] },
	{ ...UNIT, about: 'Vitest: the code, and the repository itself', files: units },
	{ name: 'budgets', about: 'what the built parts weigh', action: ['node', 'scripts/budgets.mjs'], needs: ['build'] },
	corpus('lint', 'form and content of the pack'),
	corpus('test', "the pack's own examples"),
	{
		name: 'web-ext',
		about: "Mozilla's rules for the built extension",
		action: ['tool', 'web-ext', 'lint', '-s', '.output/firefox-mv3'],
		needs: ['build'],
	},
	{
		...E2E,
		about: 'Playwright: in Chromium, and in Firefox what browsers do differently',
		action: playwright('chromium', 'firefox'),
	},
];

/**
 * What `npm run test:more` looks at.
 * @param {number} seed of generated inputs
 * @param {string[]} units the files of its unit tests
 * @returns {Step[]}
 */
export const moreSteps = (seed, units) => [
	BROWSERS,
	SERVERS,
	BUILD,
	{
		...UNIT,
		about: `real servers, other generated inputs (seed ${seed}), longer texts, and 25 simulations of each profile`,
		env: { SIDELIGHT_SEED: String(seed), SIDELIGHT_SIMULATED_SEEDS: '25', SIDELIGHT_PUMPED_LENGTH: '60000' },
		files: units,
	},
	{
		...E2E,
		about: 'Playwright: the rest in Firefox, and what takes long in both',
		action: playwright('chromium-more', 'firefox-more'),
	},
];

/** A seed that nobody saw before, or the one that SIDELIGHT_SEED asks for. */
export const freshSeed = () => Number(process.env.SIDELIGHT_SEED ?? randomInt(1, 2 ** 31));

/** @returns {string[]} */
function vitestReporters() {
	return ['--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
}

/** @param {string[]} projects @returns {Step['action']} */
function playwright(...projects) {
	const chosen = projects.map((name) => `--project=${name}`);
	// Of files that are named, one may have no test in these projects.
	return ['tool', 'playwright', 'test', '-c', 'config/playwright.config.ts', ...chosen, '--pass-with-no-tests'];
}

/** @param {'lint' | 'test'} command @param {string} about @returns {Step} */
function corpus(command, about) {
	const action = /** @type {const} */ (['node', 'bin/sidelight.mjs', 'corpus', command]);
	return { name: `corpus-${command}`, about, action: [...action], needs: ['build'] };
}

/** The end-to-end tests find the same browsers again; SIDELIGHT_… tells them of one that only this script knows. */
async function ensureBoth() {
	try {
		process.env.SIDELIGHT_CHROMIUM = (await ensureBrowser(['chromium', 'chrome', 'edge'])).program;
		process.env.SIDELIGHT_FIREFOX = (await ensureBrowser(['firefox'])).program;
		return true;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		console.log(error.message);
		return false;
	}
}

async function ensureThem() {
	await ensureServers();
	return true;
}
