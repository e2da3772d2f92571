import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PackError } from '../corpus/pack/format';
import { openPack, type Pack } from '../corpus/pack/open';
import { Failure, reasonOf } from './failure';

/** The compiled bundled pack, where the extension has it too. */
const BUNDLED = new URL('../public/packs/security-guarantees-2022.pack', import.meta.url);

/** Opens the packs of the given files, or the bundled one where none is given. */
export async function openPacks(files: readonly string[]): Promise<Pack[]> {
	const paths = files.length > 0 ? files : [fileURLToPath(BUNDLED)];
	return Promise.all(paths.map(openFile));
}

async function openFile(path: string): Promise<Pack> {
	try {
		return await openPack(new Uint8Array(readFileSync(path)));
	} catch (error) {
		throw error instanceof PackError
			? new Failure(`${path}: ${error.message}`, 'command:pack')
			: new Failure(`${path}: ${reasonOf(error)}`, 'command:file');
	}
}
