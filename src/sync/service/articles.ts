import type { TextAnswer } from '../api';
import { fetchText as fetchNow } from '../engine/articles/fetch-text';
import type { SyncHost } from '../host/host';
import { obstacleOf } from '../obstacle';
import { LeftVault } from '../store/meta';
import { withVault } from './environment';

/** Gets the text of a clipping's page from the storage; it does not wait for what else is done there. */
export async function fetchText(host: SyncHost, id: string): Promise<TextAnswer> {
	const config = await host.config.get();
	// An account has no room for texts, so there is nobody to be asked.
	if (!config || config.remote.kind === 'account') return { outcome: 'off' };
	try {
		return { outcome: await withVault(host, (env) => fetchNow(env, id)) };
	} catch (error) {
		if (error instanceof LeftVault) return { outcome: 'off' };
		const obstacle = obstacleOf(error);
		if (!obstacle) throw error;
		return { outcome: 'failed', obstacle };
	}
}
