import type { Bytes } from '../../format/bytes';
import { fileHash, isHashOf, parseName } from '../../format/names';
import { RemoteError, type RemoteFolder } from '../../remotes/remote';
import { changeMeta, type HealthMeta, needMeta } from '../../store/meta';
import type { Environment } from '../environment';
import { type FoundVault, holdsLater, vaultsIn } from './find-vault';

export type FolderTrouble = NonNullable<HealthMeta['folder']>;

/**
 * The folder is not this vault's any more, or not to be read: nothing is written there until the reader has decided.
 * - `gone`: no vault file is there;
 * - `replaced`: the vault file of another vault is there;
 * - `locked`: the vault has a new key, and the passphrase is needed to get it;
 * - `newer`: a later version keeps its vault there, and none that this one could read.
 */
export class FolderError extends Error {
	constructor(readonly trouble: FolderTrouble) {
		super(`The vault's folder: ${trouble}.`);
	}
}

/**
 * Looks whether the folder still is this vault's, and remembers the answer. Of two vaults in one folder, the one with the
 * smaller id is the folder's, so that two devices which began at the same moment come to the same. Answers the vault files
 * that are there. Rejects with `FolderError` where it is not.
 */
export async function inspectFolder(env: Environment): Promise<FoundVault[]> {
	const vault = await env.store.read(['sync'], (tx) => needMeta(tx, 'vault'));
	const found = vaultsIn((await env.remote.list('v1')) ?? []);
	const [first] = found;
	const trouble = await troubleWith(env, first, vault.id);
	await rememberFolder(env, trouble);
	if (trouble) throw new FolderError(trouble);
	if (first && first.number > vault.file.number) await keepVaultFile(env, first);
	return found;
}

async function troubleWith({ remote }: Environment, there: FoundVault | undefined, own: string) {
	if (there) return there.id === own ? null : 'replaced';
	return (await holdsLater(remote)) ? 'newer' : 'gone';
}

/** Another device changed the passphrase: its vault file is the one to put back. The keys that are here still do. */
async function keepVaultFile(env: Environment, { name, number }: FoundVault): Promise<void> {
	const bytes = await env.remote.read('v1', name);
	const parsed = parseName(name);
	if (!bytes || parsed?.kind !== 'vault' || !isHashOf(parsed, await fileHash(bytes))) return;
	await env.store.change(['sync'], (tx) => changeMeta(tx, 'vault', { file: { name, number, bytes } }));
}

/** Writes a file; where its folder is missing from a vault that is there, makes that first. */
export async function writeInto(env: Environment, folder: RemoteFolder, name: string, bytes: Bytes): Promise<void> {
	try {
		await env.remote.write(folder, name, bytes);
	} catch (error) {
		if (!(error instanceof RemoteError) || error.failure !== 'no-folder') throw error;
		await inspectFolder(env);
		await env.remote.makeFolder(folder);
		await env.remote.write(folder, name, bytes);
	}
}

export function rememberFolder(env: Environment, folder: FolderTrouble | null): Promise<void> {
	return env.store.change(['sync'], async (tx) => {
		if ((await needMeta(tx, 'health')).folder !== folder) await changeMeta(tx, 'health', { folder });
	});
}
