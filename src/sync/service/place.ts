import type { Entered } from '../api';
import { leaveVault } from '../engine/enter';
import { rememberFolder } from '../engine/folder';
import { writeSnapshot } from '../engine/snapshot';
import { parseName } from '../format/names';
import type { SyncHost } from '../host/host';
import type { RemoteConfig } from '../remotes/config';
import type { Remote, RemoteFolder } from '../remotes/remote';
import { needMeta } from '../store/meta';
import { attempt, enter } from './enter';
import { here, remoteFor, withVault } from './environment';
import { listVaults, README_NAME, writeVault } from './vault-files';

/** Puts the vault back into its folder, whole, from what this device holds; refuses where another vault has its place. */
export function putBack(host: SyncHost): Promise<Entered> {
	return attempt(() =>
		withVault(host, async (env, { id, file }) => {
			const [there] = await listVaults(env.remote);
			if (there && there.id !== id) return { outcome: 'vault-there' };
			if (!(await writeVault(env.remote, file))) return { outcome: 'failed', why: 'unreliable', detail: 'vault file' };
			await rememberFolder(env, null);
			const isWhole = await writeSnapshot(env, { repair: true });
			return isWhole ? { outcome: 'done' } : { outcome: 'failed', why: 'unreliable', detail: 'snapshot' };
		}),
	);
}

/** Goes on in another storage: with the same vault, which is begun there or, where it is there already, joined. */
export function moveTo(host: SyncHost, config: RemoteConfig): Promise<Entered> {
	return attempt(() =>
		withVault(host, async (env, vault) => {
			const remote = await remoteFor(host, config);
			const [there] = await listVaults(remote);
			if (there && there.id !== vault.id) return { outcome: 'vault-there' };
			if (!there && !(await writeVault(remote, vault.file)))
				return { outcome: 'failed', why: 'unreliable', detail: 'vault file' };
			const { name, browser } = await env.store.read(['sync'], (tx) => needMeta(tx, 'writer'));
			return enter(host, config, remote, vault, { name, browser });
		}),
	);
}

export async function leave(host: SyncHost): Promise<void> {
	await leaveVault(here);
	await host.config.set(null);
}

/** Takes every file of the vault away, the key last: until then another device can read what is left. Then leaves. */
export function deleteVault(host: SyncHost): Promise<Entered> {
	return attempt(() =>
		withVault(host, async ({ remote }) => {
			for (const folder of FOLDERS) await removeOwn(remote, folder);
			await remote.remove('', README_NAME);
			await leave(host);
			return { outcome: 'done' };
		}),
	);
}

const ARTICLES = Array.from({ length: 256 }, (_, i): RemoteFolder => `v1/art/${i.toString(16).padStart(2, '0')}`);
const FOLDERS: readonly RemoteFolder[] = ['v1/log', 'v1/snap', ...ARTICLES, 'v1'];

async function removeOwn(remote: Remote, folder: RemoteFolder): Promise<void> {
	const files = (await remote.list(folder)) ?? [];
	for (const { name } of files) if (parseName(name)) await remote.remove(folder, name);
}
