import { readFileSync, writeFileSync } from 'node:fs';
import { installedLicence, licencesText } from './lib/licences.mjs';
import { inProject, runMain } from './lib/project.mjs';

// Writes the licences of what the extension carries into a file that comes with it.
await runMain(async () => {
	const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));
	writeFileSync(inProject('public/licences.txt'), licencesText(packages, installedLicence));
	return 0;
});
