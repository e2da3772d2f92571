import { pull } from '../engine/pull';
import { scrub } from '../engine/scrub';
import { type Errand, sync } from '../engine/sync';
import type { SyncHost } from '../host/host';
import { withVault } from './environment';
import { syncSettings } from './settings';

/** Sends and fetches; nothing where sync is off. How it went is in the state. */
export async function run(host: SyncHost, errand: Errand, isAsked: boolean): Promise<void> {
	if (!(await host.config.get())) return;
	await withVault(host, async (env) => {
		await syncSettings(host, env);
		await sync(env, errand, { isAsked });
		await syncSettings(host, env);
	});
}

/** Looks at everything once more, whether or not it is due. */
export const verify = (host: SyncHost): Promise<void> =>
	withVault(host, async (env) => {
		await sync(env, 'poll', { isAsked: true });
		await pull({ ...env, remote: { ...env.remote, version: async () => null } });
		await scrub(env, true);
	});
