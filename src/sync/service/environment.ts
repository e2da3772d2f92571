import type { SyncConfig } from '../config';
import type { Environment } from '../engine/environment';
import { retryingRemote } from '../engine/retrying-remote';
import { randomBytes } from '../format/bytes';
import type { SyncHost } from '../host/host';
import { permissionFor } from '../remotes/addresses';
import type { RemoteConfig } from '../remotes/config';
import { openRemote } from '../remotes/open';
import { type Remote, RemoteError } from '../remotes/remote';
import type { Transport } from '../remotes/request';
import { indexedDbStore } from '../store/indexed-db';
import { getMeta, type VaultMeta } from '../store/meta';

/** Yjs clients of this life of the worker; see `Environment.sessions`. */
const sessions = new Map<string, number>();

const FILES_AT_ONCE = 4;

/** For what asks no storage. */
export const thisDevice = { store: indexedDbStore, now: Date.now, sessions };

/**
 * The way to a storage at `address` and nowhere else, which the browser's permission for it has to allow. `isWanted`:
 * whether the reader's setting does, at that moment; a storage that is just being tried is in no setting yet.
 */
export const transportTo = (
	host: SyncHost,
	address: string,
	isWanted: () => Promise<boolean> = async () => true,
): Transport => ({
	signal: undefined,
	...(host.askWorker && { relay: host.askWorker.bind(null, address) }),
	async fetch(request, init) {
		if (!(typeof request === 'string' && isAt(request, address))) throw new TypeError('That is another server.');
		return fetch(request, init);
	},
	isPermitted: async () => (await isWanted()) && (await host.permits(permissionFor(address))),
});

const isAt = (url: string, address: string): boolean => new URL(url).origin === new URL(address).origin;

/** The storage of a configuration that is tried. Rejects with `RemoteError` where it cannot be asked at all. */
export const remoteFor = (host: SyncHost, config: RemoteConfig): Promise<Remote> => openThrough(host, config);

/** The same of the one that sync uses: once it is another or none, nothing is sent to it any more. */
const chosenRemote = (host: SyncHost, config: RemoteConfig): Promise<Remote> =>
	openThrough(host, config, async () => {
		const now = (await host.config.get())?.remote;
		return now !== undefined && serverOf(now) === serverOf(config);
	});

async function openThrough(host: SyncHost, config: RemoteConfig, isWanted?: () => Promise<boolean>): Promise<Remote> {
	if (config.kind === 'account' && !(await host.permits(null)))
		throw new RemoteError('sign-in', 'the account is not permitted by the browser');
	return retryingRemote(
		openRemote(config, {
			directory: await host.directory(),
			account: host.account,
			transport: (address) => transportTo(host, address, isWanted),
		}),
	);
}

/** Where a storage lies on the network; null for those that are not on it. */
function serverOf(config: RemoteConfig): string | null {
	if (config.kind === 'webdav') return config.url;
	return config.kind === 'remotestorage' ? config.root : null;
}

/** What the engine works with on this device. */
export const environmentFor = (host: SyncHost, remote: Remote): Environment => ({
	...thisDevice,
	remote,
	random: randomBytes,
	parallel: FILES_AT_ONCE,
	progress: host.tellProgress,
});

interface OwnVault {
	config: SyncConfig;
	vault: VaultMeta;
}

/**
 * How this device reaches its vault, and which that is; null where sync is off. A browser that cleared the database away may
 * have left the configuration: there is no vault then until the reader enters it again.
 */
export async function ownVault(host: SyncHost): Promise<OwnVault | null> {
	const config = await host.config.get();
	const vault = config && (await thisDevice.store.read(['sync'], (tx) => getMeta(tx, 'vault')));
	return vault ? { config, vault } : null;
}

/** The same, where there is one. Rejects where sync is off, which the pages do not offer. */
export async function needVault(host: SyncHost): Promise<OwnVault> {
	const own = await ownVault(host);
	if (!own) throw new Error('Sync is off on this device.');
	return own;
}

/** Whether texts of articles go to the storage: the reader's choice, and too much for an account. */
const sendsTexts = async (host: SyncHost, { remote }: SyncConfig): Promise<boolean> =>
	remote.kind !== 'account' && (await host.settings.get()).syncTexts;

/** Works on this device's vault in its storage. Rejects as `needVault` does, and with `RemoteError`. */
export async function withVault<T>(
	host: SyncHost,
	work: (env: Environment, vault: VaultMeta) => Promise<T>,
): Promise<T> {
	const { config, vault } = await needVault(host);
	const env = environmentFor(host, await chosenRemote(host, config.remote));
	return work({ ...env, sendsTexts: await sendsTexts(host, config) }, vault);
}
