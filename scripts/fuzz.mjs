import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { ensureNode } from './lib/node.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inProject, Refusal, runMain } from './lib/project.mjs';
import { demand, tool } from './lib/run.mjs';

/**
 * What the worker tells: which kind it began with, a line of the table, and what came of a kind.
 * @typedef {{ began?: string, line?: string, row?: { cases: number, broke: { seed: number, why: string }[] } }} Told
 */

const HELP = `npm run fuzz – damaged files, pages, messages and answers, of every kind that comes from outside

  npm run fuzz -- [--kind WORDS] [--number N] [--seed S]

  --kind    part of the name of a kind; without it, all
  --number  cases of all kinds together, a million if not given
  --seed    the seed of the first case of each kind, 1 if not given; case i has the seed S + i, so
            that --seed S --number 1 runs a single one again

It fails where something throws an error that is not declared for it, takes half of a file, does not
end within 20 seconds, or needs more than a gigabyte.`;

/** Milliseconds without an end of a case after which it counts as one that hangs. */
const PATIENCE_MS = 20_000;
const MOST_MEGABYTES = 1024;

await runMain(async () => {
	const { values } = parseArgs({
		options: {
			kind: { type: 'string', default: '' },
			number: { type: 'string', default: '1000000' },
			seed: { type: 'string', default: '1' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		console.log(HELP);
		return 0;
	}
	const [number, seed] = [values.number, values.seed].map(Number);
	if (!Number.isSafeInteger(number) || !Number.isSafeInteger(seed) || !number || number < 1)
		throw new Refusal('--number and --seed are whole numbers, --number from 1.');
	await ensureNode(import.meta.url);
	await ensurePackages();
	demand(
		await tool('vite', ['build', '-c', 'config/vite.fuzz.config.ts']),
		'The fuzzers could not be built, see above.',
	);
	return (await watched({ kind: values.kind, number, seed: seed ?? 1 })) ? 0 : 1;
});

/**
 * Runs the cases in a worker and prints a row for each kind; whether nothing broke.
 * @param {{ kind: string, number: number, seed: number }} errand @returns {Promise<boolean>}
 */
function watched(errand) {
	const underWay = new BigInt64Array(new SharedArrayBuffer(8));
	const worker = new Worker(inProject('.cache/fuzz/worker.mjs'), {
		workerData: { ...errand, underWay },
		resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
	});
	let good = true;
	let kind = '';
	let total = 0;
	/** @param {number | bigint} seed @param {string} why */
	const tell = (seed, why) => {
		good = false;
		console.error(`  ${kind}, seed ${seed}: ${why}`);
	};
	return new Promise((resolve) => {
		let last = -1n;
		const watch = setInterval(() => {
			const now = underWay[0] ?? 0n;
			if (now === last) {
				tell(now, `it did not end within ${PATIENCE_MS / 1000} seconds`);
				void worker.terminate();
			}
			last = now;
		}, PATIENCE_MS);
		worker.on('message', (/** @type {Told} */ { began, line, row }) => {
			if (began) [kind, last] = [began, -1n];
			if (line) console.log(line);
			total += row?.cases ?? 0;
			for (const one of row?.broke ?? []) tell(one.seed, one.why);
		});
		worker.on('error', (error) => tell(underWay[0] ?? 0n, String(error)));
		worker.on('exit', () => {
			clearInterval(watch);
			console.log(`${total} cases`);
			resolve(good && total > 0);
		});
	});
}
