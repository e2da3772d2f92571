import { readState } from '../engine/read-state';
import type { SyncHost } from '../host/host';
import { obstacleOf } from '../obstacle';
import { openWebdav } from '../remotes/webdav';
import { checkVersions } from '../remotes/webdav-versions';
import { thisDevice, transportTo } from './environment';

/**
 * Finds out, once and while all is well, whether the storage's folder tells that something changed in it, so that polls
 * need not list it. It takes seconds, so the set-up does not wait for it. Where the storage does not get that far it is tried
 * again with the next poll.
 */
export async function learnVersions(host: SyncHost): Promise<void> {
	const config = await host.config.get();
	if (config?.remote.kind !== 'webdav' || config.remote.versioned !== null) return;
	const state = await readState(thisDevice);
	if (!state.on || state.trouble || state.waiting > 0) return;
	const { remote } = config;
	try {
		const versioned = await checkVersions(openWebdav(remote, transportTo(host, remote.url)));
		await host.config.set({ ...config, remote: { ...remote, versioned } });
	} catch (error) {
		if (!obstacleOf(error)) throw error;
	}
}
