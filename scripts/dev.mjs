import { ensureBrowser } from './lib/browsers.mjs';
import { ensureNode } from './lib/node.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { runMain } from './lib/project.mjs';
import { demand, npm } from './lib/run.mjs';
import { startOptions } from './lib/start-options.mjs';

const HELP = `npm run dev – Sidelight in a browser, built anew and reloaded when a file of src or entrypoints changes

  npm run dev -- [--browser NAME] [--headless] [--help]

  --browser NAME   as for npm start
  --headless       no window (also without a display, and where CI is set)
  --help           this text

The pack and the script of sync are built once, at the start. To stop: close the browser, or press Ctrl-C.`;

await runMain(async () => {
	const { help, headless, browsers } = startOptions(process.argv.slice(2));
	if (help) {
		console.log(HELP);
		return 0;
	}
	await ensureNode(import.meta.url);
	await ensurePackages();
	const { name, program } = await ensureBrowser(browsers);
	for (const part of ['build:cli', 'build:pack', 'build:sync'])
		demand(await npm(['run', part]), `npm run ${part} failed with the output above.`);

	const { createServer } = await import('wxt');
	const browser = name === 'firefox' ? 'firefox' : 'chrome';
	const server = await createServer({
		browser,
		webExt: {
			binaries: { [browser]: program },
			firefoxArgs: headless ? ['-headless'] : [],
			chromiumArgs: [
				...(headless ? ['--headless=new'] : []),
				// Chromium refuses to sandbox what root runs.
				...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			],
		},
	});
	await server.start();
	await new Promise((resolve) => {
		process.once('SIGINT', resolve);
		process.once('SIGTERM', resolve);
	});
	await server.stop();
	process.exit(0);
});
