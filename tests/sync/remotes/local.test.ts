import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAccount } from '../../../src/sync/remotes/account';
import { openBundle } from '../../../src/sync/remotes/bundle';
import { openCarried } from '../../../src/sync/remotes/carried';
import { openFolder } from '../../../src/sync/remotes/folder';
import { accountArea } from '../../support/account-area';
import { directoryHandle } from '../../support/directory-handle';
import { acceptance } from './acceptance';
import { openMemory } from './memory';

acceptance('memory', async () => ({
	async place() {
		const files = new Map();
		return async (signal) => openMemory(files, signal);
	},
}));

acceptance('a local folder', async () => {
	const home = mkdtempSync(join(tmpdir(), 'sidelight-folder-'));
	return {
		async place() {
			const path = mkdtempSync(join(home, 'vault-'));
			return async (signal) => openFolder(directoryHandle(path), signal);
		},
		stop: async () => rmSync(home, { recursive: true }),
	};
});

acceptance(
	'a bundle',
	async () => ({
		async place() {
			const bundle = openBundle(null);
			return () => bundle;
		},
	}),
	{ abortable: false },
);

acceptance(
	'a vault in the browser alone',
	async () => {
		let places = 0;
		return {
			async place() {
				const remote = openCarried(`carried-${places++}`);
				return async () => remote;
			},
		};
	},
	{ abortable: false },
);

acceptance(
	'the browser’s account',
	async () => ({
		async place() {
			let now = 0;
			const remote = openAccount(accountArea(), () => (now += 10_000));
			return async () => remote;
		},
	}),
	{
		...{ emptyFolders: false, needsFolders: false, abortable: false, anyName: false, whole: false },
		...{ sizes: [1, 340, 8191, 30_000], count: 100 },
	},
);
