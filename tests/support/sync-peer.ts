import type { Environment } from '../../src/sync/engine/environment';
import { beginVault, joinVault } from '../../src/sync/engine/vault/join';
import { randomBytes } from '../../src/sync/format/bytes';
import type { Remote } from '../../src/sync/remotes/remote';
import { openWebdav } from '../../src/sync/remotes/webdav';
import { memoryStore } from '../../src/sync/store/memory';
import { type LabDevice, labDevice } from './sync-lab';
import { type TinyWebdav, tinyWebdavConfig } from './tiny-webdav';

/** A server's folder as a device of this process reaches it. */
export const webdavOf = (server: TinyWebdav): Remote =>
	openWebdav(tinyWebdavConfig(server), { fetch: (...request) => fetch(...request) });

const environment = (remote: Remote): Environment => ({
	store: memoryStore(),
	remote,
	now: Date.now,
	random: randomBytes,
	parallel: 4,
	sessions: new Map<string, number>(),
});

/** As little as a vault may ask for: whoever joins it need not wait. */
const QUICK = { kdf: { m: 8 * 1024, t: 1 } };

/** A device that is no browser, the same engine in this process, begins a vault. */
export async function beginAsPeer(remote: Remote, secret: string, name: string): Promise<LabDevice> {
	const env = environment(remote);
	const begun = await beginVault(env, secret, { name, browser: 'Node' }, QUICK);
	if (!begun.joined) throw new Error(`${name} cannot begin: ${begun.because}.`);
	return labDevice(env);
}

/** Such a device joins the vault that is there. Answers why not where it cannot. */
export async function joinAsPeer(remote: Remote, secret: string, name: string): Promise<LabDevice | string> {
	const env = environment(remote);
	const joined = await joinVault(env, secret, { name, browser: 'Node' });
	return joined.joined ? labDevice(env) : joined.because;
}

/** The same where nothing is to go wrong. */
export async function peerOf(remote: Remote, secret: string, name: string): Promise<LabDevice> {
	const peer = await joinAsPeer(remote, secret, name);
	if (typeof peer === 'string') throw new Error(`${name} cannot join: ${peer}.`);
	return peer;
}
