import { statSync } from 'node:fs';
import { inProject } from './project.mjs';
import { demand, npm } from './run.mjs';

/**
 * Installs the packages of a folder if they are missing or older than its package-lock.json.
 * @param {string} [folder] in the project; without it the project's own
 * @returns {Promise<void>}
 */
export async function ensurePackages(folder = '.') {
	// npm writes this file last, so a broken installation is not taken for a complete one.
	const installed = modified(inProject(folder, 'node_modules', '.package-lock.json'));
	if (installed >= modified(inProject(folder, 'package-lock.json'))) return;
	const where = folder === '.' ? '' : ` of ${folder}`;
	console.log(`Installing packages${where} (npm ci) …`);
	const outcome = await npm(['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error']);
	demand(outcome, `The packages${where} could not be installed: npm ci failed with the output above.`);
	console.log(`Packages${where} are installed (${outcome.seconds.toFixed(0)} s).`);
}

/** When a file was last written; 0 if it is not there. @param {string} path */
const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
