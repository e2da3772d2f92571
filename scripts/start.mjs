import { mkdirSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { ensureBrowser } from './lib/browsers.mjs';
import { openDemo } from './lib/demo.mjs';
import { takePicture } from './lib/demo-picture.mjs';
import { launchChromium } from './lib/launch-chromium.mjs';
import { launchFirefox } from './lib/launch-firefox.mjs';
import { ensureNode } from './lib/node.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inProject, Refusal, ROOT, runMain } from './lib/project.mjs';
import { demand, npm } from './lib/run.mjs';
import { HELP, startOptions } from './lib/start-options.mjs';
import { notesForTerminal } from './lib/terminal-notes.mjs';

/** @typedef {import('./lib/launch-chromium.mjs').Launched} Launched */

await runMain(async () => {
	const options = startOptions(process.argv.slice(2));
	if (options.help) {
		console.log(HELP);
		return 0;
	}
	await ensureNode(import.meta.url);
	await ensurePackages();
	const { name, program } = await ensureBrowser(options.browsers);
	await build();

	const profile = inProject('.cache', `profile-${name}`);
	rmSync(profile, { recursive: true, force: true });
	mkdirSync(profile, { recursive: true });
	const browser = await launch(name === 'firefox', program, profile, options.headless);
	const closed = new Promise((resolve) => browser.context.once('close', resolve));
	process.once('SIGINT', () => void browser.context.close().catch(() => undefined));
	try {
		await (options.headless ? showInTerminal(browser) : showInWindow(browser, closed));
	} finally {
		await browser.context.close();
	}
	return 0;
});

async function build() {
	const outcome = await npm(['run', 'build']);
	demand(outcome, 'Sidelight could not be built: npm run build failed with the output above.');
	console.log(`Built in ${outcome.seconds.toFixed(0)} s.`);
}

/**
 * @param {boolean} isFirefox @param {string} program @param {string} profile @param {boolean} headless
 * @returns {Promise<Launched>}
 */
async function launch(isFirefox, program, profile, headless) {
	const extension = inProject('.output', isFirefox ? 'firefox-mv3' : 'chrome-mv3');
	try {
		const start = isFirefox ? launchFirefox : launchChromium;
		return await start({ program, profile, extension, headless, keepOnCtrlC: true });
	} catch (error) {
		if (error instanceof Refusal) throw error;
		console.error(error instanceof Error ? error.message : error);
		throw new Refusal(`${program} could not be started, see above: update it, or use another with --browser.`);
	}
}

/** @param {Launched} browser */
async function showInTerminal(browser) {
	const { page, panel } = await openDemo(browser);
	console.log(`\nThe notes of the demo page:\n\n${await notesForTerminal(panel)}\n`);
	const picture = inProject('.cache', 'demo.png');
	await takePicture(browser, page, panel, picture);
	console.log(`Screenshot of page and panel: ${relative(ROOT, picture)}`);
}

/** @param {Launched} browser @param {Promise<unknown>} closed */
async function showInWindow(browser, closed) {
	await openDemo(browser);
	console.log('Sidelight runs on its demo page. To stop: close the browser, or press Ctrl-C here.');
	await closed;
}
