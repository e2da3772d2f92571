import { compilePack } from '../../src/corpus/pack/compile';
import { openPack, type Pack } from '../../src/corpus/pack/open';
import { readSource } from '../../src/corpus/source/read';
import { PLUTO, sourceFiles } from './packs';

/** A later version of the Pluto pack: its `corrections` as written (YAML), and files replaced or, with null, removed. */
export async function correctedPluto(corrections: string, files: Record<string, string | null> = {}): Promise<Pack> {
	const all = new Map(sourceFiles(PLUTO));
	const metadata = all.get('pack.yaml') ?? '';
	all.set('pack.yaml', metadata.replace('corrections: []', `corrections: ${corrections}`).replace('1.2.3', '1.3.0'));
	for (const [path, text] of Object.entries(files)) {
		if (text === null) all.delete(path);
		else all.set(path, text);
	}
	const { source, problems } = readSource(all);
	if (!source) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
	return openPack(await compilePack(source));
}
