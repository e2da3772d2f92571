import type { Entered, Trial } from '../api';
import type { Environment } from '../engine/environment';
import { findVault, readVaultBytes } from '../engine/vault/find-vault';
import { beginVault, joinVault } from '../engine/vault/join';
import { FileError } from '../format/errors';
import { readVaultFile } from '../format/vault-header';
import type { SyncHost } from '../host/host';
import { obstacleOf } from '../obstacle';
import type { RemoteConfig, WebdavConfig } from '../remotes/config';
import { openWebdav } from '../remotes/webdav';
import { checkWebdav } from '../remotes/webdav-check';
import { checkVersions } from '../remotes/webdav-versions';
import type { DeviceName } from '../state';
import { changeMeta } from '../store/meta';
import { environmentFor, remoteFor, transportTo } from './environment';
import { attempt, enteredOf, keyProgress } from './outcome';

export async function tryStorage(host: SyncHost, config: RemoteConfig): Promise<Trial> {
	try {
		const usable = config.kind === 'webdav' ? await tryWebdav(host, config) : config;
		return 'outcome' in usable ? usable : await lookInto(host, usable);
	} catch (error) {
		const obstacle = obstacleOf(error);
		if (!obstacle) throw error;
		return { outcome: 'unusable', obstacle };
	}
}

async function tryWebdav(host: SyncHost, config: WebdavConfig): Promise<WebdavConfig | Trial> {
	const transport = transportTo(host, config.url);
	const { outcome, detail } = await checkWebdav(config, transport);
	if (outcome !== 'ready') return { outcome: 'unusable', obstacle: { at: 'storage', why: outcome, detail } };
	return { ...config, versioned: await checkVersions(openWebdav(config, transport)) };
}

async function lookInto(host: SyncHost, config: RemoteConfig): Promise<Trial> {
	const remote = await remoteFor(host, config);
	const found = await findVault(remote);
	if (found.kind === 'damaged' || found.kind === 'newer') return { outcome: found.kind };
	if (found.kind === 'empty') return { outcome: 'ready', holds: 'nothing', config };
	try {
		await readVaultFile(found.vault.name, await readVaultBytes(remote, found.vault));
		return { outcome: 'ready', holds: 'vault', config };
	} catch (error) {
		if (!(error instanceof FileError)) throw error;
		return { outcome: error.code === 'VERSION' ? 'newer' : 'damaged' };
	}
}

export function begin(host: SyncHost, config: RemoteConfig, secret: string, device: DeviceName): Promise<Entered> {
	return attempt(async () => {
		const env = environmentFor(host, await remoteFor(host, config));
		await forgetDeletions(env);
		const entered = enteredOf(await beginVault(env, secret, device, keyProgress(host)));
		// Nothing agreed on yet: all settings of this device are the vault's.
		if (entered.outcome === 'done') await host.config.set({ remote: config, settings: {} });
		return entered;
	});
}

export function join(host: SyncHost, config: RemoteConfig, secret: string, device: DeviceName): Promise<Entered> {
	return attempt(async () => {
		const env = environmentFor(host, await remoteFor(host, config));
		await forgetDeletions(env);
		const entered = enteredOf(await joinVault(env, secret, device, keyProgress(host)));
		if (entered.outcome !== 'done') return entered;
		// The snapshot is read whole when joining: the weekly look at it is done.
		await env.store.change(['sync'], (tx) => changeMeta(tx, 'snapshot', { scrubbed: env.now() }));
		await host.config.set({ remote: config, settings: null });
		return entered;
	});
}

/**
 * What was deleted here while sync was off is no deletion for others: entering a vault takes nothing away. Before it, so
 * that no sync can come between.
 */
const forgetDeletions = ({ store }: Environment): Promise<void> =>
	store.change(['dirty'], async (tx) => {
		const gone = (await tx.list('dirty')).filter(({ deleted }) => deleted);
		await Promise.all(gone.map(({ id }) => tx.remove('dirty', id)));
	});
