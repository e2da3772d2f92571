import { statSync } from 'node:fs';
import { inProject } from './project.mjs';
import { demand, npm } from './run.mjs';

/**
 * Installs the project's packages if they are missing or older than package-lock.json.
 * @returns {Promise<void>}
 */
export async function ensurePackages() {
	// npm writes this file last, so a broken installation is not taken for a complete one.
	const installed = modified(inProject('node_modules', '.package-lock.json'));
	if (installed >= modified(inProject('package-lock.json'))) return;
	console.log('Installing packages (npm ci) …');
	const outcome = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
	demand(outcome, 'The packages could not be installed: npm ci failed with the output above.');
	console.log(`Packages are installed (${outcome.seconds.toFixed(0)} s).`);
}

/** When a file was last written; 0 if it is not there. @param {string} path */
const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
