import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browsers.mjs';
import { ensureNode } from './lib/node.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inProject, Refusal, ROOT, runMain } from './lib/project.mjs';
import { demand, npm, tool } from './lib/run.mjs';

const HELP = `npm run screenshots – pictures of every view, from the built extension in a real Chromium

  npm run screenshots -- [--language TAG] [--looks LIST] [--only TEXT] [--help]

  --language TAG   language of the interface, such as de; English without it
  --looks LIST     light,dark without it; also forced-colours, narrow, large-text, right-to-left; all for all
  --only TEXT      views whose name holds this text
  --help           this text

They are put into test-results/screenshots, in a folder for each language.`;

await runMain(async () => {
	const options = parse(process.argv.slice(2));
	if (options.help) {
		console.log(HELP);
		return 0;
	}
	await ensureNode(import.meta.url);
	await ensurePackages();
	const { program } = await ensureBrowser(['chromium', 'chrome', 'edge']);
	demand(await npm(['run', 'build']), 'Sidelight could not be built: npm run build failed with the output above.');
	const env = {
		SIDELIGHT_CHROMIUM: program,
		...(options.language && { SIDELIGHT_LANGUAGE: options.language }),
		...(options.looks && { SIDELIGHT_LOOKS: options.looks }),
	};
	const only = options.only ? ['--grep', options.only] : [];
	const outcome = await tool('playwright', ['test', '-c', 'config/playwright.screenshots.config.ts', ...only], {
		env,
		show: true,
	});
	demand(outcome, 'Not every picture could be taken, see above.');
	console.log(`The pictures are in ${relative(ROOT, inProject('test-results', 'screenshots'))}.`);
	return 0;
});

/** @param {string[]} args */
function parse(args) {
	const text = /** @type {const} */ ({ type: 'string' });
	try {
		return parseArgs({ args, options: { help: { type: 'boolean' }, language: text, looks: text, only: text } }).values;
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
		throw new Refusal(`${reason}. npm run screenshots -- --help lists what there is.`, 2);
	}
}
