import { ensureNode } from '../scripts/lib/node.mjs';
import { ensurePackages } from '../scripts/lib/packages.mjs';
import { runMain } from '../scripts/lib/project.mjs';
import { demand, npm, run, tool } from '../scripts/lib/run.mjs';

/** @typedef {import('../scripts/lib/run.mjs').Outcome} Outcome */

/** The parts that need the built extension, and how each is run. @type {Record<string, () => Promise<Outcome>>} */
const IN_BROWSERS = {
	page: () => run(process.execPath, ['bench/browsers/page.mjs'], { show: true }),
	library: () => run(process.execPath, ['bench/browsers/library.mjs'], { show: true }),
	'sync-browsers': () => tool('playwright', ['test', '-c', 'config/playwright.bench.config.ts'], { show: true }),
};

const HELP = `npm run bench – what Sidelight is measured to need, and how well it finds, beside its peers

  npm run bench -- [NAME…] [--write] [--help]

  NAME      parts to run; without one, all tables of the engine
            the engine: engine, scale, peers, extraction, quotes, claims, retrieval, anchoring, sync, fuzz
            the built extension, in browsers: ${Object.keys(IN_BROWSERS).join(', ')}
  --write   put the engine's tables into docs/benchmarks.md
  --help    this text

The peers are packages of bench/package.json, which are installed first where they are missing.`;

await runMain(async () => {
	const args = process.argv.slice(2);
	if (args.includes('--help') || args.includes('-h')) {
		console.log(HELP);
		return 0;
	}
	await ensureNode(import.meta.url);
	await ensurePackages();
	const inBrowsers = Object.entries(IN_BROWSERS).filter(([name]) => args.includes(name));
	const ofEngine = args.filter((arg) => !(arg in IN_BROWSERS));
	let code = 0;
	if (ofEngine.length > 0 || inBrowsers.length === 0) {
		await ensurePackages('bench');
		for (const part of ['build:cli', 'build:pack'])
			demand(await npm(['run', part]), `npm run ${part} failed, see above.`);
		const built = await tool('vite', ['build', '-c', 'config/vite.bench.config.ts', '--logLevel', 'warn']);
		demand(built, 'The benchmarks could not be built, see above.');
		({ code } = await run(process.execPath, ['bench/.cache/bench.mjs', ...ofEngine], { show: true }));
	}
	if (inBrowsers.length > 0) demand(await npm(['run', 'build']), 'npm run build failed, see above.');
	for (const [, measure] of inBrowsers) code ||= (await measure()).code;
	return code;
});
