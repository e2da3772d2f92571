import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project.mjs';

/** What the tests of tests/shared-data read. */
const FOLDERS = ['seeds', 'bench/anchoring', 'bench/extraction'];

/**
 * A path among texts and pages that are not part of the repository: in the folder beside the project, or where
 * SIDELIGHT_SHARED says.
 * @param {...string} parts
 */
export const inShared = (...parts) => join(process.env.SIDELIGHT_SHARED ?? inProject('../shared'), ...parts);

/** One line about what is skipped for want of them; null where nothing is. @returns {string | null} */
export function sharedDataMissing() {
	const missing = FOLDERS.filter((folder) => !existsSync(inShared(folder)));
	if (missing.length === 0) return null;
	const names = missing.map((folder) => `../shared/${folder}`).join(', ');
	return `Tests in tests/shared-data are skipped for want of ${names} (SIDELIGHT_SHARED names another folder).`;
}
