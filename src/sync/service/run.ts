import type { Verification } from '../api';
import type { Environment } from '../engine/environment';
import { type Errand, sync } from '../engine/sync';
import { FolderError, inspectFolder } from '../engine/vault/folder';
import { verifyStorage } from '../engine/verify/verify-storage';
import type { SyncHost } from '../host/host';
import { obstacleOf } from '../obstacle';
import { needMeta } from '../store/meta';
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

/** Reads every file that the storage holds, and has what is damaged made good: see `verifyStorage`. */
export async function verify(host: SyncHost, signal?: AbortSignal): Promise<Verification> {
	try {
		return await withVault(host, (env) => verifyStorage(env, signal));
	} catch (error) {
		const obstacle = obstacleOf(error);
		if (!obstacle) throw error;
		return { outcome: 'failed', obstacle };
	}
}
