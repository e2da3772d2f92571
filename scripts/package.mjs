import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { bundleFindings } from './lib/bundle-findings.mjs';
import { unexplained } from './lib/lint-warnings.mjs';
import { inProject, Refusal, runMain } from './lib/project.mjs';
import { demand, npm, tool } from './lib/run.mjs';

/** Everything that is made here lies in it. */
const OUTPUT = '.cache/package';

/** The stores' archives; Edge takes what Chrome takes, under a name of its own. */
const BROWSERS = ['chrome', 'edge', 'firefox'];

// Makes the archives for the stores, and that of the sources which Firefox's store asks for. Refuses where two builds differ
// or a bundle holds what none may hold, or Firefox's linter warns of something that is not explained.
await runMain(async () => {
	rmSync(inProject(OUTPUT), { recursive: true, force: true });
	for (const script of ['build:cli', 'build:pack', 'build:sync', 'build:licences'])
		demand(await npm(['run', script]), `npm run ${script} failed.`);
	for (const browser of BROWSERS) await wxt('zip', browser, 'made');
	// Once more, from the sources alone.
	for (const browser of BROWSERS) await wxt('build', browser, 'again');
	for (const browser of BROWSERS) {
		const folder = `${browser}-mv3`;
		const [made, again] = [hashesOf(`${OUTPUT}/made/${folder}`), hashesOf(`${OUTPUT}/again/${folder}`)];
		const differing = [...made.keys(), ...again.keys()].filter((file) => made.get(file) !== again.get(file));
		if (differing.length > 0) throw new Refusal(`Two builds for ${browser} differ in ${differing.join(', ')}.`);
		if (!made.has('licences.txt')) throw new Refusal(`The build for ${browser} holds no licences.`);
		for (const file of made.keys()) {
			const findings = file.endsWith('.js')
				? bundleFindings(file, readFileSync(inProject(OUTPUT, 'made', folder, file), 'utf8'))
				: [];
			if (findings.length > 0) throw new Refusal(findings.join('\n'));
		}
	}
	// Its exit code says whether there are errors, which are told with the rest.
	const { output } = await tool('web-ext', ['lint', '-s', `${OUTPUT}/made/firefox-mv3`, '--output', 'json']);
	const warnings = unexplained(output);
	if (warnings.length > 0)
		throw new Refusal(`web-ext lint finds more than docs/store/listing.md explains:\n${warnings.join('\n')}`);
	const archives = readdirSync(inProject(OUTPUT, 'made')).filter((name) => name.endsWith('.zip'));
	mkdirSync(inProject('.output'), { recursive: true });
	for (const name of archives) cpSync(inProject(OUTPUT, 'made', name), inProject('.output', name));
	console.log(archives.map((name) => `.output/${name}`).join('\n'));
	return 0;
});

/** @param {'build' | 'zip'} command @param {string} browser @param {string} folder */
async function wxt(command, browser, folder) {
	const args = [command, '-b', browser];
	demand(
		await tool('wxt', args, { env: { SIDELIGHT_OUTPUT: `${OUTPUT}/${folder}` } }),
		`wxt ${args.join(' ')} failed.`,
	);
}

/** The checksum of each file in a folder. @param {string} folder @returns {Map<string, string>} */
function hashesOf(folder) {
	const files = readdirSync(inProject(folder), { recursive: true, withFileTypes: true }).filter((file) =>
		file.isFile(),
	);
	return new Map(
		files.map((file) => {
			const path = `${file.parentPath}/${file.name}`;
			const name = path.slice(inProject(folder).length + 1);
			return [name, createHash('sha256').update(readFileSync(path)).digest('hex')];
		}),
	);
}
