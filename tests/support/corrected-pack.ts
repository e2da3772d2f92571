import { compilePack } from '../../src/corpus/pack/compile';
import { openPack, type Pack } from '../../src/corpus/pack/open';
import { readSource } from '../../src/corpus/source/read-source';
import { PLUTO, sourceFiles } from './packs';

/** The list of corrections, which a pack's metadata ends with. */
const LIST = /^corrections:[\s\S]*$/m;

/** A later version of a pack: its `corrections` as written (YAML) in place of its own, and files replaced or, with null, removed. */
export async function correctedPack(
	folder: string,
	corrections: string,
	files: Record<string, string | null> = {},
): Promise<Uint8Array<ArrayBuffer>> {
	const all = new Map(sourceFiles(folder));
	const metadata = all.get('pack.yaml') ?? '';
	if (!LIST.test(metadata)) throw new Error(`${folder}: pack.yaml lists no corrections`);
	all.set('pack.yaml', metadata.replace(LIST, `corrections: ${corrections}\n`));
	for (const [path, text] of Object.entries(files)) {
		if (text === null) all.delete(path);
		else all.set(path, text);
	}
	const { source, problems } = readSource(all);
	if (!source) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
	return compilePack(source);
}

/** The same of the Pluto pack, opened. */
export const correctedPluto = async (...changes: [string, Record<string, string | null>?]): Promise<Pack> =>
	openPack(await correctedPack(PLUTO, ...changes));
