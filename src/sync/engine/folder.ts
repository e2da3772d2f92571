import { parseName } from '../format/names';
import { changeMeta, type HealthMeta, needMeta } from '../store/meta';
import type { Environment } from './environment';

export type FolderTrouble = NonNullable<HealthMeta['folder']>;

/**
 * The folder is not this vault's any more, or not to be read: nothing is written there until the reader has decided.
 * - `gone`: no vault file is there;
 * - `replaced`: the vault file of another vault is there;
 * - `locked`: the vault has a new key, and the passphrase is needed to get it;
 * - `newer`: the vault was written by a later version.
 */
export class FolderError extends Error {
	constructor(readonly trouble: FolderTrouble) {
		super(`The vault's folder: ${trouble}.`);
	}
}

/**
 * Looks whether the folder still is this vault's, and remembers the answer. Of two vaults in one folder, the one with the
 * smaller id is the folder's, so that two devices which began at the same moment come to the same. Rejects with
 * `FolderError` where it is not.
 */
export async function inspectFolder(env: Environment): Promise<void> {
	const vault = await env.store.read(['sync'], (tx) => needMeta(tx, 'vault'));
	const files = (await env.remote.list('v1')) ?? [];
	const ids = files
		.flatMap(({ name }) => parseName(name) ?? [])
		.flatMap((parsed) => (parsed.kind === 'vault' ? parsed.id : []))
		.sort();
	const trouble = ids.length === 0 ? 'gone' : ids[0] === vault.id ? null : 'replaced';
	await rememberFolder(env, trouble);
	if (trouble) throw new FolderError(trouble);
}

export function rememberFolder(env: Environment, folder: FolderTrouble | null): Promise<void> {
	return env.store.change(['sync'], async (tx) => {
		if ((await needMeta(tx, 'health')).folder !== folder) await changeMeta(tx, 'health', { folder });
	});
}
