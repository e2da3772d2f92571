import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { carried, installedLicence, licencesText } from './licences.mjs';

test('packages that are carried are named with version and licence, and each text once; tools are not', () => {
	const packages = {
		'': {},
		'node_modules/a': { version: '1.0.0', license: 'MIT' },
		'node_modules/a/node_modules/@b/c': { version: '2.0.0', license: 'MIT' },
		'node_modules/d': { version: '3.0.0' },
		'node_modules/vitest': { version: '9.0.0', license: 'MIT', dev: true },
		'node_modules/wxt': { version: '4.0.0', license: 'MIT', dev: true },
	};
	const text = licencesText(packages, (folder) => (folder.endsWith('d') ? null : 'Permission is granted.\r\n'));
	expect(text).toContain('a 1.0.0 (MIT)\n@b/c 2.0.0 (MIT)\nwxt 4.0.0 (MIT)\n\nPermission is granted.\n');
	expect(text).toContain('d 3.0.0 (no licence named)\n\nThe package comes with no text of its licence.');
	expect(text.match(/Permission is granted/g)).toHaveLength(1);
	expect(text).not.toContain('vitest');
});

test('each package that is carried names a licence that lets its code be passed on', () => {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, { license?: string }>;
	};
	const named = new Set(carried(packages).map((folder) => packages[folder]?.license));
	expect([...named].sort()).toEqual(['Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);
	expect(installedLicence('node_modules/preact')).toContain('MIT');
});
