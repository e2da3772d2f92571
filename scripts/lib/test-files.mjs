import { readdirSync, readFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/** Paths of all test files, with slashes, by who runs them. @returns {Record<'unit' | 'e2e', string[]>} */
export function testFiles() {
	const all = ['src', 'scripts', 'tests'].flatMap((folder) =>
		readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).map(
			(name) => `${folder}/${name.replaceAll('\\', '/')}`,
		),
	);
	return {
		unit: all.filter((path) => /\.test\.tsx?$/.test(path)).sort(),
		e2e: all.filter((path) => /^tests\/(e2e|shared-data)\/.*\.spec\.ts$/.test(path)).sort(),
	};
}

/** Folders of unit tests that wait for `npm run test:more`: with real servers, and with texts outside the repository. */
const LATER = ['tests/servers/', 'tests/shared-data/'];

/** These do more by a number that `npm run test:more` gives them. */
const BY_NUMBER = [
	...['sync-simulation', 'pump', 'pump-patterns'].map((name) => `tests/unit/${name}.test.ts`),
	'src/sync/service/two-creators.test.ts',
];

/** The unit tests of `npm test`. @param {string[]} paths of all @returns {string[]} */
export const everydayTests = (paths) => paths.filter((path) => !isLater(path));

/** Those of `npm run test:more`: the rest, and what makes its inputs up. @param {string[]} paths of all @returns {string[]} */
export const laterTests = (paths) =>
	paths.filter((path) => isLater(path) || BY_NUMBER.includes(path) || isGenerating(path));

const isLater = (/** @type {string} */ path) => LATER.some((folder) => path.startsWith(folder));

const isGenerating = (/** @type {string} */ path) =>
	readFileSync(inProject(path), 'utf8').includes("from 'fast-check'");
