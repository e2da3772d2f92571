import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PackError, readPackFile } from '../../corpus/pack/format';
import { openPack, type Pack } from '../../corpus/pack/open';
import { Failure, reasonOf } from '../failure';
import { print } from './commands';
import { ENTRY_KINDS } from './kinds';
import { sizeTable } from './size-table';

const HELP = `Look into a compiled pack.

Usage
  sidelight pack verify FILE
      Is the file whole, and can every entry in it be read?
  sidelight pack inspect FILE
      What the pack says of itself, its checksum, and how large its parts are.

Exit codes: 0 the pack is good; 1 it is not; 2 bad input.`;

/** `sidelight pack …`. */
export async function runPackCommand(args: string[]): Promise<number> {
	const { positionals } = parseArgs({ args, allowPositionals: true, strict: false });
	const [command, file] = positionals;
	if (command === undefined || args.includes('--help')) {
		print(HELP);
		return command === undefined && !args.includes('--help') ? 2 : 0;
	}
	if (command !== 'verify' && command !== 'inspect') {
		throw new Failure(`there is no command "pack ${command}"; see sidelight pack --help`);
	}
	if (file === undefined) throw new Failure(`pack ${command}: name the pack file`);
	const bytes = read(file);
	try {
		const pack = await openPack(bytes);
		const entries = readEntries(pack);
		const { id, version, title, licence, period } = pack.metadata;
		if (command === 'inspect') {
			print(`${id} ${version}`, title, `licence ${licence}, period ${period.from} to ${period.to}`);
			print(ENTRY_KINDS.map((kind) => `${kind}s: ${pack.ids(kind).length}`).join(', '));
			print(...sizeTable(bytes, (await readPackFile(bytes)).sections));
		}
		print(`SHA-256 ${pack.checksum}`, `${file}: good, ${entries} entries`);
		return 0;
	} catch (error) {
		if (!(error instanceof PackError)) throw error;
		console.error(`${file}: ${error.message}`);
		return 1;
	}
}

function read(file: string): Uint8Array<ArrayBuffer> {
	try {
		return new Uint8Array(readFileSync(file));
	} catch (error) {
		throw new Failure(`${file}: ${reasonOf(error)}`, 'command:file');
	}
}

/** Reads every entry, which opening a pack leaves for later. Throws `PackError` at the first that is bad. */
function readEntries(pack: Pack): number {
	const ids = ENTRY_KINDS.flatMap((kind) => pack.ids(kind).map((id) => [kind, id] as const));
	for (const [kind, id] of ids) pack.entry(kind, id);
	return ids.length;
}
