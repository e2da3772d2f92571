import type { Entered } from '../api';
import { removeDevice as takeOut } from '../engine/devices';
import { rememberFolder } from '../engine/folder';
import { nextEpoch, rewrapVault, type WrittenVault } from '../format/vault-file';
import type { SyncHost } from '../host/host';
import { changeMeta, needMeta } from '../store/meta';
import { attempt, keyProgress, openNewest } from './enter';
import { withVault } from './environment';
import { writeVault } from './vault-files';

export const changePassphrase = (host: SyncHost, secret: string, newSecret: string): Promise<Entered> =>
	rewrap(host, (name, bytes) => rewrapVault(name, bytes, secret, newSecret, keyProgress(host)));

export const removeDevice = (host: SyncHost, device: string, secret: string, newSecret: string): Promise<Entered> =>
	rewrap(host, (name, bytes) => nextEpoch(name, bytes, secret, newSecret, keyProgress(host)), device);

/**
 * Writes the next vault file, sees that it can be read, and only then takes the one before away. Whoever opens the vault
 * from then on needs the new secret.
 */
function rewrap(
	host: SyncHost,
	write: (name: string, bytes: Uint8Array) => Promise<WrittenVault>,
	without?: string,
): Promise<Entered> {
	return attempt(() =>
		withVault(host, async (env, { file }) => {
			const next = await write(file.name, file.bytes);
			if (!(await writeVault(env.remote, next))) return { outcome: 'failed', why: 'unreliable', detail: 'vault file' };
			const { keys, name, number, bytes } = next;
			await env.store.change(['sync'], (tx) => changeMeta(tx, 'vault', { keys, file: { name, number, bytes } }));
			if (without) await takeOut(env, without);
			await env.remote.remove('v1', file.name);
			return { outcome: 'done' };
		}),
	);
}

/** Takes up the key that another device made, by the secret that goes with it. */
export function unlock(host: SyncHost, secret: string): Promise<Entered> {
	return attempt(() =>
		withVault(host, async (env, { id }) => {
			const vault = await openNewest(host, env.remote, secret, id);
			if ('outcome' in vault) return vault;
			await env.store.change(['sync'], async (tx) => {
				await needMeta(tx, 'vault');
				await changeMeta(tx, 'vault', vault);
			});
			await rememberFolder(env, null);
			return { outcome: 'done' };
		}),
	);
}
