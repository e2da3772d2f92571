import { expect, test } from 'vitest';
import { slowStorage } from '../../../../tests/support/slow-storage';
import { syncLab } from '../../../../tests/support/sync-lab';
import { newRecoveryCode } from '../../format/recovery-code';
import { openWebdav } from '../../remotes/webdav';
import { beginVault, joinVault } from './join';

const DEVICE = { name: 'Laptop', browser: 'Firefox' };
const QUICK = { kdf: { m: 8 * 1024, t: 1 } };

test('beginning a vault takes three answers of a slow storage, joining one takes two', async () => {
	const storage = slowStorage();
	const code = newRecoveryCode();
	const device = async () => {
		const env = (await syncLab()).outside();
		return { ...env, remote: openWebdav(storage.config, storage.transport) };
	};
	expect(await storage.through(beginVault(await device(), code, DEVICE, QUICK))).toEqual({ joined: true });
	expect(storage.rounds).toBe(3);
	storage.rounds = 0;
	expect(await storage.through(joinVault(await device(), code, DEVICE))).toEqual({ joined: true });
	expect(storage.rounds).toBe(2);
});
