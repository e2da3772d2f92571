import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle, type Mutant } from '../sync/simulator/bundle';
import { DIRECTED_MUTANTS, MUTANTS } from '../sync/simulator/mutants';
import { PROFILES, type ProfileName } from '../sync/simulator/profiles';
import { REGRESSIONS } from '../sync/simulator/regressions';

/** Seeds of each profile; 25 in `npm run test:more`, and `npm run sync:simulate -- --seeds 10000` runs more. */
const SEEDS = Number(process.env.SIDELIGHT_SIMULATED_SEEDS ?? 5);

/** On a machine that does much else, in milliseconds. */
const PATIENCE = 600_000;

const CACHE = '.cache/simulate-test';

interface Ended {
	code: number;
	output: string;
}

async function make(entry: string, name: string, mutant?: Mutant): Promise<string> {
	await build(bundle(entry, `${CACHE}/${name}`, mutant));
	return join(CACHE, name, 'simulate.mjs');
}

/** In a process of its own, as simulations keep one busy for long. */
const run = (module: string, args: readonly string[] = []): Promise<Ended> =>
	new Promise((resolve) => {
		const child = execFile(process.execPath, [module, ...args], (_, stdout, stderr) =>
			resolve({ code: child.exitCode ?? 1, output: `${stdout}\n${stderr}` }),
		);
	});

const simulate = (module: string, profile: ProfileName, from: number, seeds: number): Promise<Ended> =>
	run(module, ['--profile', profile, '--from', String(from), '--seeds', String(seeds)]);

describe('simulated devices', () => {
	let module = '';
	beforeAll(async () => {
		module = await make('main.ts', 'whole');
	});

	test.concurrent.each(Object.keys(PROFILES) as ProfileName[])(
		`lose no word and agree, in ${SEEDS} seeds of %s`,
		async (profile) => {
			expect(await simulate(module, profile, 1, SEEDS)).toMatchObject({ code: 0 });
		},
		PATIENCE,
	);

	test.each(REGRESSIONS)('pass with seed $seed of $profile: $was', async ({ profile, seed }) => {
		expect(await simulate(module, profile, seed, 1)).toMatchObject({ code: 0 });
	});
});

describe('the simulation finds that it no longer holds that', () => {
	test.each(MUTANTS)('$rule', async ({ seed, profile, ...mutant }) => {
		const module = await make('main.ts', `mutant-${MUTANTS.findIndex(({ rule }) => rule === mutant.rule)}`, mutant);
		const { code, output } = await simulate(module, profile, seed, 1);
		expect(code, output).toBe(1);
		expect(output).toContain(`seed ${seed}:`);
	});

	test.each(DIRECTED_MUTANTS)('$rule', async ({ entry, ...mutant }) => {
		const name = entry.replace('.ts', '');
		expect(await run(await make(entry, name))).toMatchObject({ code: 0 });
		expect(await run(await make(entry, `${name}-mutant`, mutant))).toMatchObject({ code: 1, output: '\n' });
	});
});
