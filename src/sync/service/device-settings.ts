import type { Entered } from '../api';
import { removeDevice } from '../engine/vault/devices';
import type { SyncHost } from '../host/host';
import type { RemoteConfig } from '../remotes/config';
import { RemoteError } from '../remotes/remote';
import { type DiscoveredStorage, discoverStorage, discoveryOrigin, hostOf } from '../remotes/remote-storage-discovery';
import { changeMeta, getMeta, needMeta } from '../store/meta';
import { thisDevice, transportTo } from './environment';
import { attempt } from './outcome';

/** Takes other credentials for the storage that the vault lies in. The next attempt need not wait for the last one's pause. */
export async function signIn(host: SyncHost, remote: RemoteConfig): Promise<void> {
	const config = await host.config.get();
	if (config) await host.config.set({ ...config, remote });
}

/** Gives this device another name, which its next segment says. */
export const rename = (name: string): Promise<void> =>
	thisDevice.store.change(['heads', 'sync'], async (tx) => {
		const { device } = await needMeta(tx, 'writer');
		const head = await tx.get('heads', device);
		if (head) await tx.put('heads', { ...head, name });
		await changeMeta(tx, 'writer', { name, hasNews: true });
	});

/** Takes a device out of the list, without a new key: as it is the same as another, it knows the one there is. */
export const mergeDevice = (device: string): Promise<Entered> =>
	attempt(async () => {
		await removeDevice(thisDevice, device);
		return { outcome: 'done' };
	});

/** Looks for the storage of a `user@host`; null where there is none. */
export async function discover(host: SyncHost, address: string): Promise<DiscoveredStorage | null> {
	const server = hostOf(address);
	if (server === null) return null;
	return discoverStorage(address, transportTo(host, discoveryOrigin(server))).catch((error: unknown) => {
		if (error instanceof RemoteError) return null;
		throw error;
	});
}

/** The reader has taken note of a loss; it is not told again. */
export const dismissAlarms = (): Promise<void> =>
	thisDevice.store.change(['sync'], async (tx) => {
		const health = await getMeta(tx, 'health');
		if (!health) return;
		const { withdrawn } = health;
		await changeMeta(tx, 'health', {
			rolledBack: null,
			...(withdrawn ? { withdrawn: { ...withdrawn, told: withdrawn.files } } : {}),
		});
	});
