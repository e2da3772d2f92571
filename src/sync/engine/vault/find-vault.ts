import type { Bytes } from '../../format/bytes';
import { FileError } from '../../format/errors';
import { parseName } from '../../format/names';
import type { Remote } from '../../remotes/remote';

/** A vault file in a folder. */
export interface FoundVault {
	id: string;
	number: number;
	name: string;
}

/**
 * What a folder holds:
 * - `empty`: nothing of a vault: one can be begun here;
 * - `vault`: the newest file of the vault that the folder belongs to: it can be joined with its passphrase;
 * - `newer`: a vault that only a later version can read;
 * - `damaged`: files of a vault without the file that opens them: a device that has joined can put it back.
 */
type FolderContent = { kind: 'empty' } | { kind: 'vault'; vault: FoundVault } | { kind: 'newer' } | { kind: 'damaged' };

/** Looks into a folder and writes nothing. Rejects with `RemoteError`. */
export async function findVault(remote: Remote): Promise<FolderContent> {
	// At once, as a slow storage answers each alike.
	const [vaults, isLater, log] = await Promise.all([remote.list('v1'), holdsLater(remote), remote.list('v1/log')]);
	const [vault] = vaultsIn(vaults ?? []);
	if (vault) return { kind: 'vault', vault };
	if (isLater) return { kind: 'newer' };
	return { kind: log?.some(({ name }) => parseName(name)) ? 'damaged' : 'empty' };
}

/** Whether a later version keeps a vault in the folder. */
export const holdsLater = async (remote: Remote): Promise<boolean> => ((await remote.list('v2')) ?? []).length > 0;

/** Vault files, those of the smallest id first, which the folder belongs to, and of these the newest. */
export function vaultsIn(files: readonly { name: string }[]): FoundVault[] {
	return files
		.flatMap(({ name }) => {
			const parsed = parseName(name);
			return parsed?.kind === 'vault' ? { id: parsed.id, number: parsed.number, name } : [];
		})
		.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : b.number - a.number || (a.name < b.name ? -1 : 1)));
}

/** The bytes of a vault file. Throws `FileError` `SHORT` where it is gone. */
export async function readVaultBytes(remote: Remote, { name }: FoundVault): Promise<Bytes> {
	const bytes = await remote.read('v1', name);
	if (!bytes) throw new FileError('SHORT', 'The vault file is gone.');
	return bytes;
}
