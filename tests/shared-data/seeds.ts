import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inShared } from '../../scripts/lib/shared-data.mjs';

/** A text that the corpus has a document entry for. The texts themselves are not part of the repository. */
export interface Seed {
	/** Its file's name without the ending, such as `001_ac7487c3e546a86a`. */
	name: string;
	/** The number that its name begins with: 0 for `000_…`. */
	number: number;
	text: string;
}

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
