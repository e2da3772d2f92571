import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A text that the corpus has a document entry for. The texts themselves are not part of the repository. */
export interface Seed {
	/** Its file's name without the ending, such as `001_ac7487c3e546a86a`. */
	name: string;
	/** The number that its name begins with: 0 for `000_…`. */
	number: number;
	text: string;
}

/** A path in the folder of shared material, which stands beside the project or where SIDELIGHT_SHARED says. */
export function inShared(...parts: string[]): string {
	return join(process.env.SIDELIGHT_SHARED ?? resolve(ROOT, '../shared'), ...parts);
}

/** Why tests of the seed texts are skipped where there are none. */
export const SEEDS_ABSENT = 'the seed texts (../shared/seeds, or the folder that SIDELIGHT_SHARED names) are not here';

/** The seed texts in the order of their numbers; null where they are absent. */
export function readSeeds(): Seed[] | null {
	const folder = inShared('seeds');
	if (!existsSync(folder)) return null;
	const files = readdirSync(folder).filter((file) => /^\d+_.*\.txt$/.test(file));
	if (files.length === 0) return null;
	return files.sort().map((file) => ({
		name: file.replace(/\.txt$/, ''),
		number: Number.parseInt(file, 10),
		text: readFileSync(join(folder, file), 'utf8'),
	}));
}
