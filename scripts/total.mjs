import { existsSync, readFileSync } from 'node:fs';
import { Refusal, runMain } from './lib/project.mjs';
import { closingLine, one, readClosingLine, total } from './lib/tally.mjs';

// node scripts/total.mjs LOG…: one closing line for several runs of tests, from what each of them wrote. A run that
// broke off before its own has failed once.
await runMain(async () => {
	const logs = process.argv.slice(2);
	if (logs.length === 0) throw new Refusal('node scripts/total.mjs LOG… needs what a run of tests wrote.', 2);
	const counts = total(
		logs.map((log) => (existsSync(log) && readClosingLine(readFileSync(log, 'utf8'))) || one(false)),
	);
	console.log(closingLine(counts));
	return counts.failed > 0 ? 1 : 0;
});
