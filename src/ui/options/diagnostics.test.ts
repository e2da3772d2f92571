import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import { diagnostics } from './diagnostics';

test('a report tells what is installed and set, and no site', () => {
	const text = diagnostics({
		version: '1.2.3',
		browser: 'Firefox',
		languages: ['de', 'en'],
		packs: null,
		permissions: ['storage', 'activeTab'],
		origins: ['https://*/*', 'https://secret.example/*'],
		settings: { ...DEFAULT_SETTINGS, sitesOff: ['private.example'], theme: 'dark' },
		troubles: { sync: 'E-35', backup: null },
		failures: [
			{ at: '2026-01-01T00:00:00.000Z', where: 'reading', text: 'TypeError' },
			{ at: '2026-01-02T00:00:00.000Z', where: 'clippings', name: 'store:full', text: 'StoreError' },
		],
	});
	expect(text.split('\n')).toEqual([
		'Sidelight 1.2.3',
		'Browser: Firefox',
		'Languages: de, en',
		'Pack: cannot be read',
		'Permissions: activeTab, storage',
		'Sites allowed: all, and 1 patterns',
		'Settings: reach=click, marks=true, card=true, recap=true, later=true, clipButton=true, clipText=articles, syncTexts=true, language=auto, theme=dark, sitesOff=1',
		'Sync: E-35',
		'Backups: no trouble',
		'Last errors: 2',
		'2026-01-01T00:00:00.000Z reading: TypeError',
		'2026-01-02T00:00:00.000Z clippings E-10: StoreError',
	]);
	expect(text).not.toMatch(/secret|private/);
});
