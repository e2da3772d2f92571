import { joinVault } from '../../src/sync/engine/join';
import { randomBytes } from '../../src/sync/format/bytes';
import type { Remote } from '../../src/sync/remotes/remote';
import { openWebdav } from '../../src/sync/remotes/webdav';
import { memoryStore } from '../../src/sync/store/memory';
import { type LabDevice, labDevice } from './sync-lab';
import { type TinyWebdav, tinyWebdavConfig } from './tiny-webdav';

/** A server's folder as a device of this process reaches it. */
export const webdavOf = (server: TinyWebdav): Remote =>
	openWebdav(tinyWebdavConfig(server), { fetch: (...request) => fetch(...request) });

/**
 * Another device of the vault, which is no browser: the same engine in this process. Answers why not where it cannot join.
 */
export async function joinAsPeer(remote: Remote, secret: string, name: string): Promise<LabDevice | string> {
	const env = {
		store: memoryStore(),
		remote,
		now: Date.now,
		random: randomBytes,
		parallel: 4,
		sessions: new Map<string, number>(),
	};
	const joined = await joinVault(env, secret, { name, browser: 'Node' });
	return joined.joined ? labDevice(env) : joined.because;
}

/** The same where nothing is to go wrong. */
export async function peerOf(remote: Remote, secret: string, name: string): Promise<LabDevice> {
	const peer = await joinAsPeer(remote, secret, name);
	if (typeof peer === 'string') throw new Error(`${name} cannot join: ${peer}.`);
	return peer;
}
