import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compilePack } from '../corpus/pack/compile';
import { checkReferences } from '../corpus/source/check';
import { readSource, type SourceFiles } from '../corpus/source/read';
import type { PackSource, Problem } from '../corpus/source/source';
import { Failure, reasonOf } from './failure';
import { fingerprintCommand } from './fingerprint';

const HELP = `Work on a pack's sources: a folder with pack.yaml and one YAML file per entry.

Usage
  sidelight corpus lint [DIR]
      Are all files well formed, is every reference there?
  sidelight corpus build [DIR] --out FILE
      Check, then compile to one pack file.
  sidelight corpus fingerprint [DIR] --texts FOLDER
      Make the fingerprints that DIR/fingerprints.yaml lists from the full texts
      in FOLDER. Only hashes are kept; the texts are not copied.

DIR is "corpus" unless given. Exit codes: 0 done; 1 findings; 2 bad input.`;

/** `sidelight corpus …`. */
export async function runCorpusCommand(args: string[]): Promise<number> {
	const { values, positionals } = parse(args);
	const [command, dir = 'corpus'] = positionals;
	if (values.help || command === undefined) {
		process.stdout.write(`${HELP}\n`);
		return values.help ? 0 : 2;
	}
	if (command === 'lint') return report(loadSource(dir));
	if (command === 'build') return build(dir, values.out);
	if (command === 'fingerprint') return fingerprintCommand(dir, values.texts, readFiles(dir));
	throw new Failure(`there is no command "corpus ${command}"; see sidelight corpus --help`);
}

function parse(args: string[]) {
	const options = { out: { type: 'string' }, texts: { type: 'string' }, help: { type: 'boolean' } } as const;
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch (error) {
		throw new Failure(`${error instanceof Error ? error.message : error}; see sidelight corpus --help`);
	}
}

async function build(dir: string, out: string | undefined): Promise<number> {
	if (!out) throw new Failure('corpus build: name the file to write with --out');
	const loaded = loadSource(dir);
	if (!loaded.source || loaded.problems.length > 0) return report(loaded);
	const bytes = await compilePack(loaded.source);
	mkdirSync(dirname(out), { recursive: true });
	// A reader never meets half a pack.
	writeFileSync(`${out}.part`, bytes);
	renameSync(`${out}.part`, out);
	process.stdout.write(`${out}: ${loaded.source.entries.length} entries, ${bytes.length} bytes\n`);
	return 0;
}

function loadSource(dir: string): { source: PackSource | null; problems: Problem[] } {
	const { source, problems } = readSource(readFiles(dir));
	return { source, problems: source ? checkReferences(source) : problems };
}

function report({ source, problems }: { source: PackSource | null; problems: Problem[] }): number {
	for (const { file, line, message } of problems)
		console.error(`${file}${line === null ? '' : `:${line}`}: ${message}`);
	if (problems.length > 0) {
		console.error(problems.length === 1 ? '1 finding' : `${problems.length} findings`);
		return 1;
	}
	process.stdout.write(`${source?.entries.length ?? 0} entries, no findings\n`);
	return 0;
}

/** All YAML files below a folder, by their path in it. */
function readFiles(dir: string): SourceFiles {
	try {
		const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ya?ml$/.test(path));
		return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(dir, path), 'utf8')]));
	} catch (error) {
		throw new Failure(`${dir}: ${reasonOf(error)}`);
	}
}
