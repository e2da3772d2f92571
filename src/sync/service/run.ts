import type { Environment } from '../engine/environment';
import { checkAll } from '../engine/health/scrub';
import { type Errand, sync } from '../engine/sync';
import { FolderError, inspectFolder } from '../engine/vault/folder';
import type { SyncHost } from '../host/host';
import { obstacleOf } from '../obstacle';
import { changeMeta, needMeta } from '../store/meta';
import { ownVault, withVault } from './environment';
import { syncSettings } from './settings';

/** Sends and fetches; nothing where sync is off. How it went is in the state. */
export async function run(host: SyncHost, errand: Errand, isAsked: boolean): Promise<void> {
	if (!(await ownVault(host))) return;
	await withVault(host, async (env) => {
		if (errand === 'poll') await lookForOtherVault(env);
		await syncSettings(host, env);
		await sync(env, errand, { isAsked });
		// The first device's settings become part of the vault only now.
		if (await syncSettings(host, env)) await sync(env, 'push');
	});
}

/**
 * Two devices may have begun a vault each at the same moment. It shows in the folder before anything was read there, or by
 * files that cannot be read; the next errand then finds the trouble noted. One request, in these cases alone.
 */
export async function lookForOtherVault(env: Environment): Promise<void> {
	const isUnsure = await env.store.read(['sync'], async (tx) => {
		const [log, health] = [await needMeta(tx, 'log'), await needMeta(tx, 'health')];
		return health.folder === null && (!log.joined || Object.keys(health.bad).length > 0);
	});
	if (!isUnsure) return;
	await inspectFolder(env).catch(throwUnforeseen);
}

/** Of what a storage or the disk does wrong, the engine keeps note. */
function throwUnforeseen(error: unknown): void {
	if (!(error instanceof FolderError) && !obstacleOf(error)) throw error;
}

/**
 * Reads everything that the storage holds once more, known or not, and has what is damaged written anew; of texts it
 * looks whether they are there and whole. What stood in the way is told by the state, as of any attempt.
 */
export const verify = (host: SyncHost): Promise<void> =>
	withVault(host, async (env) => {
		const listing: Environment = { ...env, remote: { ...env.remote, version: async () => null } };
		await sync(listing, 'poll', { isAsked: true });
		await checkAll(env).catch(throwUnforeseen);
		await env.store.change(['sync'], (tx) => changeMeta(tx, 'texts', { tended: 0 }));
		await sync(listing, 'poll', { isAsked: true });
	});
