import type { Environment } from '../engine/environment';
import { checkAll } from '../engine/scrub';
import { type Errand, sync } from '../engine/sync';
import type { SyncHost } from '../host/host';
import { withVault } from './environment';
import { failureOf } from './outcome';
import { syncSettings } from './settings';

/** Sends and fetches; nothing where sync is off. How it went is in the state. */
export async function run(host: SyncHost, errand: Errand, isAsked: boolean): Promise<void> {
	if (!(await host.config.get())) return;
	await withVault(host, async (env) => {
		await syncSettings(host, env);
		await sync(env, errand, { isAsked });
		// The first device's settings become part of the vault only now.
		if (await syncSettings(host, env)) await sync(env, 'push');
	});
}

/**
 * Reads everything that the storage holds once more, known or not, and has what is damaged written anew. What stood in
 * the way is told by the state, as of any attempt.
 */
export const verify = (host: SyncHost): Promise<void> =>
	withVault(host, async (env) => {
		const listing: Environment = { ...env, remote: { ...env.remote, version: async () => null } };
		await sync(listing, 'poll', { isAsked: true });
		const isWhole = await checkAll(env).catch((error: unknown) => {
			if (!failureOf(error)) throw error;
			return false;
		});
		if (!isWhole) await sync(listing, 'poll', { isAsked: true });
	});
