import { PROFILES, type ProfileName } from './profiles';
import { useQuickCrypto } from './quick-crypto';
import { simulate } from './simulation';
import { row, TITLES } from './table';

useQuickCrypto();

const USAGE = `npm run sync:simulate -- [--seeds N] [--profile ${Object.keys(PROFILES).join('|')}] [--from N] [--steps N]`;

const given = process.argv.slice(2);
const option = (name: string): string | null => {
	const at = given.indexOf(name);
	return at < 0 ? null : (given[at + 1] ?? '');
};
const seeds = Number(option('--seeds') ?? 100);
const from = Number(option('--from') ?? 1);
const steps = Number(option('--steps') ?? 160);
const profile = option('--profile');
const names = Object.keys(PROFILES).filter((name) => profile === null || name === profile) as ProfileName[];
const areNumbers = [seeds, from, steps].every((number) => Number.isInteger(number) && number > 0);
if (names.length === 0 || !areNumbers) {
	console.error(USAGE);
	process.exit(2);
}

console.log(TITLES);
let failed = 0;
for (const name of names) {
	const start = performance.now();
	const outcomes = [];
	for (let seed = from; seed < from + seeds; seed++) {
		// Every other seed without copied profiles, where no alarm may be raised.
		const outcome = await simulate(seed, name, { clones: seed % 2 === 1, steps });
		outcomes.push(outcome);
		if (outcome.failure) console.error(`\n${name}, seed ${seed}: ${outcome.failure}\n`);
	}
	failed += outcomes.filter(({ failure }) => failure !== null).length;
	console.log(row(name, outcomes, performance.now() - start));
}
process.exitCode = failed > 0 ? 1 : 0;
