import type { DeviceNames, Entered, Trial } from '../api';
import { enterVault } from '../engine/enter';
import { FileError } from '../format/errors';
import { createVault, openVault } from '../format/vault-file';
import type { SyncHost } from '../host/host';
import type { RemoteConfig, WebdavConfig } from '../remotes/config';
import { type Remote, RemoteError } from '../remotes/remote';
import { openWebdav } from '../remotes/webdav';
import { checkWebdav } from '../remotes/webdav-check';
import { checkVersions } from '../remotes/webdav-versions';
import type { VaultMeta } from '../store/meta';
import { environmentFor, remoteFor, transportTo } from './environment';
import { holdsLog, listVaults, writeVault } from './vault-files';

export async function tryStorage(host: SyncHost, config: RemoteConfig): Promise<Trial> {
	return guarded<Trial>(
		async () => {
			const found = config.kind === 'webdav' ? await tryWebdav(host, config) : config;
			if ('outcome' in found) return found;
			const remote = await remoteFor(host, found);
			if ((await listVaults(remote)).length > 0) return { outcome: 'ready', holds: 'vault', config: found };
			if (await holdsLog(remote)) return { outcome: 'damaged' };
			return { outcome: 'ready', holds: 'nothing', config: found };
		},
		(why, detail) => ({ outcome: 'unusable', why, detail }),
	);
}

async function tryWebdav(host: SyncHost, config: WebdavConfig): Promise<WebdavConfig | Trial> {
	const transport = transportTo(host, config.url);
	const { outcome, detail } = await checkWebdav(config, transport);
	if (outcome !== 'ready') return { outcome: 'unusable', why: outcome, detail };
	return { ...config, versioned: await checkVersions(openWebdav(config, transport)) };
}

export function begin(host: SyncHost, config: RemoteConfig, secret: string, names: DeviceNames): Promise<Entered> {
	return attempt(async () => {
		const remote = await remoteFor(host, config);
		if ((await listVaults(remote)).length > 0 || (await holdsLog(remote))) return { outcome: 'vault-there' };
		const vault = await createVault(secret, keyProgress(host));
		if (!(await writeVault(remote, vault))) return { outcome: 'failed', why: 'unreliable', detail: 'vault file' };
		const [folders] = await listVaults(remote);
		if (folders && folders.id !== vault.id) {
			// Somebody began at the same moment, and the smaller id counts; ours was never used.
			await remote.remove('v1', vault.name);
			return { outcome: 'vault-there' };
		}
		const { id, keys, name, number, bytes } = vault;
		return enter(host, config, remote, { id, keys, file: { name, number, bytes } }, names);
	});
}

export function join(host: SyncHost, config: RemoteConfig, secret: string, names: DeviceNames): Promise<Entered> {
	return attempt(async () => {
		const remote = await remoteFor(host, config);
		const vault = await openNewest(host, remote, secret);
		return 'outcome' in vault ? vault : enter(host, config, remote, vault, names);
	});
}

/** The folder's vault, or that of this id, opened; nothing is written. */
export async function openNewest(
	host: SyncHost,
	remote: Remote,
	secret: string,
	id?: string,
): Promise<VaultMeta | Entered> {
	const listed = (await listVaults(remote)).find((vault) => id === undefined || vault.id === id);
	const bytes = listed ? await remote.read('v1', listed.name) : null;
	if (!listed || !bytes) return { outcome: 'unreadable' };
	const opened = await openVault(listed.name, bytes, secret, keyProgress(host));
	return { id: opened.id, keys: opened.keys, file: { name: listed.name, number: opened.number, bytes } };
}

export async function enter(
	host: SyncHost,
	config: RemoteConfig,
	remote: Remote,
	vault: VaultMeta,
	names: DeviceNames,
): Promise<Entered> {
	await enterVault(environmentFor(host, remote), vault, names);
	await host.config.set({ remote: config, settings: null });
	return { outcome: 'done' };
}

/** Deriving a key takes a while, so it is told how much of it is done. */
export const keyProgress = (host: SyncHost) => ({
	progress: (done: number) => host.tellProgress({ doing: 'key', done, all: 1 }),
});

/** Does what may fail by the storage, the passphrase or a file, and answers in these terms; other errors go through. */
export const attempt = (work: () => Promise<Entered>): Promise<Entered> =>
	guarded<Entered>(work, (why, detail) =>
		why === 'WRONG_PASSPHRASE'
			? { outcome: 'wrong-passphrase' }
			: FILE_FAILURES.has(why)
				? { outcome: 'unreadable' }
				: { outcome: 'failed', why, detail },
	);

const FILE_FAILURES = new Set<string>(['SHORT', 'AUTH', 'MISPLACED', 'VERSION', 'EPOCH', 'SHAPE', 'STOPPED']);

async function guarded<T>(work: () => Promise<T>, failed: (why: string, detail: string) => T): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof RemoteError) return failed(error.failure, error.message);
		if (error instanceof FileError) return failed(error.code, error.message);
		throw error;
	}
}
