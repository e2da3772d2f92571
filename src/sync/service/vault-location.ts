import type { Entered } from '../api';
import { articleFolders } from '../engine/articles/text-names';
import { putBack as putVaultBack } from '../engine/health/put-back';
import { enterVault, leaveVault } from '../engine/vault/enter';
import { vaultsIn } from '../engine/vault/find-vault';
import { writeVault } from '../engine/vault/join';
import { parseName } from '../format/names';
import type { SyncHost } from '../host/host';
import type { RemoteConfig } from '../remotes/config';
import type { Remote, RemoteFolder } from '../remotes/remote';
import { needMeta } from '../store/meta';
import { environmentFor, needVault, remoteFor, thisDevice, withVault } from './environment';
import { attempt } from './outcome';

/** Puts the vault back into its folder, whole, from what this device holds. */
export function putBack(host: SyncHost): Promise<Entered> {
	return attempt(() =>
		withVault(host, async (env): Promise<Entered> => {
			const repaired = await putVaultBack(env);
			if (repaired === 'done') return { outcome: 'done' };
			if (repaired === 'newer') return { outcome: 'unreadable' };
			const detail = 'The storage did not keep all of the snapshot.';
			return { outcome: 'failed', obstacle: { at: 'storage', why: 'unreliable', detail } };
		}),
	);
}

/**
 * Goes on in another storage: with the same vault, which is begun there or, where it is there already, joined. Asks nothing
 * of the storage before, which may be why the reader moves.
 */
export function moveTo(host: SyncHost, remote: RemoteConfig): Promise<Entered> {
	return attempt(async () => {
		const { config, vault } = await needVault(host);
		const env = environmentFor(host, await remoteFor(host, remote));
		const [there] = vaultsIn((await env.remote.list('v1')) ?? []);
		if (there && there.id !== vault.id) return { outcome: 'vault-there' };
		if (!there) await writeVault(env, vault.file);
		const { name, browser } = await env.store.read(['sync'], (tx) => needMeta(tx, 'writer'));
		await enterVault(env, vault, { name, browser });
		await host.config.set({ ...config, remote });
		return { outcome: 'done' };
	});
}

export async function leave(host: SyncHost): Promise<void> {
	await leaveVault(thisDevice);
	await host.config.set(null);
}

/**
 * Takes every file of the vault away, then leaves. The key goes first: without it the rest is no use to anybody, and other
 * devices see that the vault is gone and put nothing back unasked.
 */
export function deleteVault(host: SyncHost): Promise<Entered> {
	return attempt(() =>
		withVault(host, async ({ remote }, { id }) => {
			const vaults = vaultsIn((await remote.list('v1')) ?? []);
			if (vaults.some((vault) => vault.id !== id)) return { outcome: 'vault-there' };
			for (const { name } of vaults) await remote.remove('v1', name);
			for (const folder of [...FOLDERS, ...(await articleFolders(remote))]) await removeOwn(remote, folder);
			await remote.remove('', 'README.txt');
			await leave(host);
			return { outcome: 'done' };
		}),
	);
}

const FOLDERS: readonly RemoteFolder[] = ['v1/log', 'v1/snap'];

async function removeOwn(remote: Remote, folder: RemoteFolder): Promise<void> {
	const files = (await remote.list(folder)) ?? [];
	for (const { name } of files) if (parseName(name)) await remote.remove(folder, name);
}
