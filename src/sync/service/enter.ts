import type { Entered, Trial } from '../api';
import type { Environment } from '../engine/environment';
import { findVault, readVaultBytes } from '../engine/vault/find-vault';
import { beginVault, joinVault } from '../engine/vault/join';
import { FileError } from '../format/errors';
import { readVaultFile } from '../format/vault-header';
import type { SyncHost } from '../host/host';
import { obstacleOf } from '../obstacle';
import type { RemoteConfig, WebdavConfig } from '../remotes/config';
import { CHECK_STEPS, checkWebdav } from '../remotes/webdav-check';
import type { DeviceName } from '../state';
import { changeMeta } from '../store/meta';
import { environmentFor, remoteFor, transportTo } from './environment';
import { attempt, enteredOf, keyProgress } from './outcome';

/** Tries a storage out, tells each step, and gives up where `signal` says so. */
export async function tryStorage(host: SyncHost, config: RemoteConfig, signal?: AbortSignal): Promise<Trial> {
	try {
		return await (config.kind === 'webdav' ? tryWebdav(host, config, signal) : lookInto(host, config));
	} catch (error) {
		const obstacle = obstacleOf(error);
		if (!obstacle) throw error;
		return { outcome: 'unusable', obstacle };
	} finally {
		host.tellProgress(null);
	}
}

async function tryWebdav(host: SyncHost, given: WebdavConfig, signal?: AbortSignal): Promise<Trial> {
	const config: WebdavConfig = { ...given, versioned: null };
	let looked: Promise<Trial> | undefined;
	const transport = { ...transportTo(host, config.url), signal };
	const { outcome, ...rest } = await checkWebdav(config, transport, (step) => {
		host.tellProgress({ doing: `trial-${step}`, done: CHECK_STEPS.indexOf(step), all: CHECK_STEPS.length });
		// The folder can be looked at by then: what it holds is asked beside the trial.
		if (step === 'write') looked = lookInto(host, config);
	});
	if (outcome === 'ready') return looked ?? lookInto(host, config);
	await looked?.catch(() => undefined);
	return { outcome: 'unusable', obstacle: { at: 'storage', why: outcome, ...rest } };
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
