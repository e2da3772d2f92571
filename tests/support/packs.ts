import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePack } from '../../src/corpus/pack/compile';
import { openPack, type Pack } from '../../src/corpus/pack/open';
import { readSource, type SourceFiles } from '../../src/corpus/source/read-source';
import type { PackSource } from '../../src/corpus/source/source';

/** The YAML files of a pack's folder, as the command line reads them. */
export function sourceFiles(folder: string): SourceFiles {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
	return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

export function packSource(folder: string): PackSource {
	const { source, problems } = readSource(sourceFiles(folder));
	if (!source) throw new Error(`${folder}: ${problems.map(({ file, message }) => `${file}: ${message}`).join('\n')}`);
	return source;
}

export const compileFolder = async (folder: string): Promise<Uint8Array<ArrayBuffer>> =>
	compilePack(packSource(folder));

export const PLUTO = 'tests/packs/pluto-2006';

const opened = new Map<string, Promise<Pack>>();

/** A pack compiled from its sources and opened, once per test file. */
export function testPack(folder: string = PLUTO): Promise<Pack> {
	const known = opened.get(folder) ?? compileFolder(folder).then(openPack);
	opened.set(folder, known);
	return known;
}

/** The bundled pack, from its sources. */
export const bundledPack = (): Promise<Pack> => testPack('corpus');
