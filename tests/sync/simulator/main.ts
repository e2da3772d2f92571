import { readOptions } from './options';
import { useQuickCrypto } from './quick-crypto';
import { simulate } from './simulation';
import { row, TITLES } from './table';

useQuickCrypto();

const given = readOptions(process.argv.slice(2));
if (given.kind !== 'run') {
	(given.kind === 'help' ? console.log : console.error)(given.text);
	process.exit(given.kind === 'help' ? 0 : 2);
}
const { seeds, from, steps, profiles: names } = given;

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
