import { existsSync } from 'node:fs';
import { findInstalled, isProgram } from './browser-places.mjs';
import { Refusal } from './project.mjs';
import { run, tool } from './run.mjs';

/** @typedef {import('./browser-places.mjs').Browser} Browser */
/** @typedef {import('./browser-places.mjs').BrowserName} BrowserName */

/** Environment variables that name a browser's program; they go before everything else. */
const OVERRIDES = { chromium: 'SIDELIGHT_CHROMIUM', firefox: 'SIDELIGHT_FIREFOX' };

/** A download that stands still must not hold up a machine without access to it. */
const DOWNLOAD_LIMIT_SECONDS = 300;

/**
 * The first browser of `wanted` that is there or can be had: named by the environment, installed, downloaded by
 * Playwright, or (Debian, as root) installed from the distribution. Call it after the packages are installed.
 * @param {BrowserName[]} wanted in order of preference
 * @returns {Promise<Browser>}
 */
export async function ensureBrowser(wanted) {
	const browser =
		findBrowser(wanted) ?? (await download(wanted)) ?? (await installFromDebian(wanted)) ?? refuse(wanted);
	console.log(`Browser: ${browser.name}, ${browser.program} (${browser.origin}).`);
	return browser;
}

/**
 * The first browser of `wanted` that is there already.
 * @param {BrowserName[]} wanted
 * @returns {Browser | undefined}
 */
export function findBrowser(wanted) {
	return named(wanted) ?? wanted.map(findInstalled).find((browser) => browser !== undefined);
}

/** @param {BrowserName[]} wanted @returns {Browser | undefined} */
function named(wanted) {
	for (const name of wanted) {
		const kind = name === 'firefox' ? 'firefox' : 'chromium';
		const variable = OVERRIDES[kind];
		const program = process.env[variable];
		if (!program) continue;
		if (!isProgram(program))
			throw new Refusal(`${variable} names ${program}, which is not a program: correct or unset it.`);
		return { name: kind, program, origin: variable };
	}
	return undefined;
}

/**
 * Playwright's own Chromium. Its Firefox is a changed build that cannot load extensions.
 * @param {BrowserName[]} wanted
 * @returns {Promise<Browser | undefined>}
 */
async function download(wanted) {
	if (!wanted.includes('chromium')) return undefined;
	const { chromium } = await import('@playwright/test');
	const program = chromium.executablePath();
	if (!existsSync(program)) {
		console.log('No browser found; trying to download Chromium through Playwright …');
		const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
		await tool('playwright', ['install', '--no-shell', 'chromium'], { env, limitSeconds: DOWNLOAD_LIMIT_SECONDS });
	}
	return (await starts(program)) ? { name: 'chromium', program, origin: "Playwright's download" } : undefined;
}

/**
 * On Linux a downloaded Chromium may lack system libraries; then it does not even tell its version.
 * @param {string} program
 */
async function starts(program) {
	if (!existsSync(program)) return false;
	return process.platform !== 'linux' || (await run(program, ['--version'], { limitSeconds: 20 })).code === 0;
}

/** @param {BrowserName[]} wanted @returns {Promise<Browser | undefined>} */
async function installFromDebian(wanted) {
	if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined;
	const name = wanted.find((one) => one === 'chromium') ?? wanted.find((one) => one === 'firefox');
	if (!name) return undefined;
	const debianPackage = name === 'firefox' ? 'firefox-esr' : 'chromium';
	console.log(`Installing Debian's ${debianPackage} …`);
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update', '-q'], { env });
	const outcome = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', debianPackage], { env });
	const browser = findInstalled(name);
	if (!browser) console.error(outcome.output.trimEnd());
	return browser && { ...browser, origin: `Debian's ${debianPackage}, just installed` };
}

/** @param {BrowserName[]} wanted @returns {never} */
function refuse(wanted) {
	const titles = { chrome: 'Google Chrome', chromium: 'Chromium', edge: 'Microsoft Edge', firefox: 'Firefox' };
	const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(wanted.map((name) => titles[name]));
	const kinds = new Set(wanted.map((name) => (name === 'firefox' ? OVERRIDES.firefox : OVERRIDES.chromium)));
	throw new Refusal(
		`No browser found: install ${list}, or put the path of its program into ${[...kinds].join(' or ')}.`,
	);
}
