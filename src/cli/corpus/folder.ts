import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource, type SourceFiles } from '../../corpus/source/read-source';
import type { PackSource, Problem } from '../../corpus/source/source';
import { Failure, reasonOf } from '../failure';
import { counted } from './commands';

/** All YAML files below a folder, by their path in it. Throws `Failure` where the folder cannot be read. */
export function readFolder(dir: string): SourceFiles {
	return readBelow(dir, /\.ya?ml$/);
}

/** All files below a folder whose names end as asked, by their path in it. Throws `Failure` where one cannot be read. */
export function readBelow(dir: string, ending: RegExp): Map<string, string> {
	try {
		const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => ending.test(path));
		return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(dir, path), 'utf8')]));
	} catch (error) {
		throw new Failure(`${dir}: ${reasonOf(error)}`, 'command:file');
	}
}

/** Prints problems as `file:line: what – what to do`, and how many there are; the exit code says whether there are any. */
function printProblems(dir: string, problems: readonly Problem[]): number {
	for (const { file, line, message } of problems) {
		console.error(`${join(dir, file)}:${line === null ? '' : `${line}:`} ${message}`);
	}
	if (problems.length > 0) console.error(counted(problems.length, 'finding'));
	return problems.length > 0 ? 1 : 0;
}

/** A pack's sources where `check` has nothing against them; else the problems are printed and the result is null. */
export function loadChecked(dir: string, check: (source: PackSource) => Problem[]): PackSource | null {
	const { source, problems } = readSource(readFolder(dir));
	const found = source ? check(source) : problems;
	return printProblems(dir, found) === 0 ? source : null;
}
