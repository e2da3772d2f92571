import type { SyncHost } from '../host/host';
import type { RemoteConfig } from '../remotes/config';
import { changeMeta, needMeta } from '../store/meta';
import { here } from './environment';

/** Takes other credentials for the storage that the vault lies in. The next attempt need not wait for the last one's pause. */
export async function signIn(host: SyncHost, remote: RemoteConfig): Promise<void> {
	const config = await host.config.get();
	if (config) await host.config.set({ ...config, remote });
}

/** Gives this device another name, which its next segment says. */
export const rename = (name: string): Promise<void> =>
	here.store.change(['heads', 'sync'], async (tx) => {
		const { device } = await needMeta(tx, 'writer');
		const head = await tx.get('heads', device);
		if (head) await tx.put('heads', { ...head, name });
		await changeMeta(tx, 'writer', { name, hasNews: true });
	});
