import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browsers.mjs';
import { ensureNode } from './lib/node.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { Refusal, runMain } from './lib/project.mjs';
import { demand, npm, tool } from './lib/run.mjs';

const HELP = `npm run soak – a week of reading: many pages, with clippings, panel and restarts of the worker in between

  npm run soak -- [--pages NUMBER] [--browser NAME] [--help]

  --pages NUMBER   how many pages are read; 2000 without it
  --browser NAME   chromium or firefox; chromium without it
  --help           this text

It fails where a note is wrong or missing, a clipping is lost, an error is logged, or memory or time go beyond
scripts/lib/limits.mjs, and prints what was measured.`;

/** Which of the browsers that are looked for a name stands for. */
const PROGRAMS = /** @type {const} */ ({ chromium: ['chromium', 'chrome', 'edge'], firefox: ['firefox'] });

await runMain(async () => {
	const { pages = '2000', browser = 'chromium', help } = parse(process.argv.slice(2));
	if (help) {
		console.log(HELP);
		return 0;
	}
	if (!/^[1-9]\d{0,5}$/.test(pages)) throw new Refusal(`--pages takes a number of pages, not ${pages}.`, 2);
	if (browser !== 'chromium' && browser !== 'firefox')
		throw new Refusal(`--browser takes chromium or firefox, not ${browser}.`, 2);
	await ensureNode(import.meta.url);
	await ensurePackages();
	const { program } = await ensureBrowser([...PROGRAMS[browser]]);
	demand(await npm(['run', 'build']), 'Sidelight could not be built: npm run build failed with the output above.');
	const outcome = await tool('playwright', ['test', '-c', 'config/playwright.soak.config.ts', `--project=${browser}`], {
		env: { [`SIDELIGHT_${browser.toUpperCase()}`]: program, SIDELIGHT_SOAK_PAGES: pages },
		show: true,
	});
	demand(outcome, 'What failed stands above.');
	return 0;
});

/** @param {string[]} args */
function parse(args) {
	const text = /** @type {const} */ ({ type: 'string' });
	try {
		return parseArgs({ args, options: { help: { type: 'boolean' }, pages: text, browser: text } }).values;
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
		throw new Refusal(`${reason}. npm run soak -- --help lists what there is.`, 2);
	}
}
