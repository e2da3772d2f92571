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

/** Those of the files whose tests make up their inputs. @param {string[]} paths */
export const withGeneratedInputs = (paths) =>
	paths.filter((path) => readFileSync(inProject(path), 'utf8').includes("from 'fast-check'"));
