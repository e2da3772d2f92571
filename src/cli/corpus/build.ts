import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { compilePack } from '../../corpus/pack/compile';
import { readPackFile } from '../../corpus/pack/format';
import { checkReferences } from '../../corpus/source/check';
import { Failure, reasonOf } from '../failure';
import { folderOf, print, type Subcommand, textOption } from './commands';
import { loadChecked } from './folder';
import { sizeTable } from './size-table';

/** `sidelight corpus build`: sources to one pack file; the same sources give the same bytes. */
export const buildCommand: Subcommand = {
	options: { out: { type: 'string' } },
	run: async (positionals, options) => {
		const dir = folderOf(positionals);
		const out = textOption(options, 'out');
		if (!out) throw new Failure('corpus build: name the file to write with --out');
		const source = loadChecked(dir, checkReferences);
		if (!source) return 1;
		const bytes = await compilePack(source);
		write(out, bytes);
		const { sections, checksum } = await readPackFile(bytes);
		const { id, version } = source.metadata;
		print(
			...sizeTable(bytes, sections),
			`${id} ${version}, ${source.entries.length} entries`,
			`SHA-256 ${checksum}`,
			out,
		);
		return 0;
	},
};

/** A reader never meets half a pack. */
function write(out: string, bytes: Uint8Array): void {
	try {
		mkdirSync(dirname(out), { recursive: true });
		writeFileSync(`${out}.part`, bytes);
		renameSync(`${out}.part`, out);
	} catch (error) {
		throw new Failure(`${out}: ${reasonOf(error)}`, 'command:file');
	}
}
