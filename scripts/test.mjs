import { availableParallelism } from 'node:os';
import { runInLanes } from './lib/lanes.mjs';
import { ensureNode } from './lib/node.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { runMain } from './lib/project.mjs';
import { sharedDataMissing } from './lib/shared-data.mjs';
import { minutes, runStep } from './lib/steps.mjs';
import { closingLine, total } from './lib/tally.mjs';
import { everydayTests, laterTests, testFiles } from './lib/test-files.mjs';
import { chosenSteps, testHelp, testOptions } from './lib/test-options.mjs';
import { everydaySteps, freshSeed, moreSteps } from './lib/test-steps.mjs';

/** More would slow the tests in browsers, which use two cores themselves, until they fail. */
const LANES = Math.min(2, availableParallelism());

await runMain(async () => {
	const options = testOptions(process.argv.slice(2));
	const files = testFiles();
	const all = options.more ? moreSteps(freshSeed(), laterTests(files.unit)) : everydaySteps(everydayTests(files.unit));
	if (options.help) {
		console.log(testHelp(all, options.more));
		return 0;
	}
	const steps = chosenSteps(all, options, files);
	await ensureNode(import.meta.url);
	await ensurePackages();
	for (const { name, about, env } of steps) if (env) console.log(`${name}: ${about}`);

	const missing = steps.some(({ takes }) => takes) ? sharedDataMissing() : null;
	if (missing) console.log(missing);
	const started = Date.now();
	const isPreparation = (/** @type {typeof steps[number]} */ { action }) => typeof action === 'function';
	const prepared = await runInLanes(steps.filter(isPreparation), 1, runStep);
	const rest = steps.filter((step) => !isPreparation(step));
	const results = await runInLanes(rest, LANES, runStep, prepared);
	const parts = results.filter(({ seconds }) => seconds >= 3).map(({ name, seconds }) => `${name} ${minutes(seconds)}`);
	console.log(`Minutes: ${minutes((Date.now() - started) / 1000)}${parts.length > 1 ? ` (${parts.join(', ')})` : ''}`);
	const counts = total(results);
	console.log(closingLine(counts));
	return counts.failed > 0 ? 1 : 0;
});
