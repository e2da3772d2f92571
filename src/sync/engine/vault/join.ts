import { utf8 } from '../../format/bytes';
import { FileError } from '../../format/errors';
import { createVault, openVault, type Wrapping, type WrittenVault } from '../../format/vault-file';
import { RemoteError } from '../../remotes/remote';
import type { DeviceName } from '../../state';
import { changeMeta, needMeta, type VaultMeta } from '../../store/meta';
import { type Environment, sameBytes } from '../environment';
import { enterVault } from './enter';
import { findVault, readVaultBytes, vaultsIn } from './find-vault';
import { rememberFolder } from './folder';
import { README } from './readme';

/** What came of beginning a vault or joining one. */
export type Joined =
	| { joined: true }
	/** The folder holds a vault already, or another device began one at this moment: join that one. Nothing was changed here. */
	| { joined: false; because: 'occupied' }
	/** The folder holds no vault, or only what is left of one. */
	| { joined: false; because: 'empty' | 'damaged' }
	/** Nothing was written, here or there, but for a folder that stays empty. */
	| { joined: false; because: 'wrong-passphrase' | 'unreadable' | 'newer' };

/**
 * Begins a vault in an empty folder, and makes this device its first. `secret` is a recovery code or a passphrase. Rejects
 * with `RemoteError` or `StoreError`.
 */
export async function beginVault(
	env: Environment,
	secret: string,
	device: DeviceName,
	wrapping: Wrapping = {},
): Promise<Joined> {
	// At once, as a slow storage answers each alike; a folder more changes nothing for a vault that is there.
	const [{ kind }] = await Promise.all([findVault(env.remote), env.remote.makeFolder('v1')]);
	if (kind !== 'empty') return { joined: false, because: kind === 'newer' ? kind : 'occupied' };
	const vault = await createVault(secret, { random: env.random, ...wrapping });
	// Both of two that begin at once see both files in this listing, or the later one does; the smaller id stays.
	const [first] = vaultsIn((await fillFolder(env, vault, () => env.remote.list('v1'))) ?? []);
	if (first?.id !== vault.id) {
		await env.remote.remove('v1', vault.name);
		return { joined: false, because: 'occupied' };
	}
	await enterVault(env, metaOf(vault), device);
	return { joined: true };
}

/**
 * Joins the vault in the folder: what is there comes down, what is here goes up, nothing is taken away. Rejects with
 * `RemoteError` or `StoreError`.
 */
export async function joinVault(
	env: Environment,
	secret: string,
	device: DeviceName,
	wrapping: Wrapping = {},
): Promise<Joined> {
	const found = await findVault(env.remote);
	if (found.kind !== 'vault') return { joined: false, because: found.kind };
	try {
		const bytes = await readVaultBytes(env.remote, found.vault);
		const vault = await openVault(found.vault.name, bytes, secret, wrapping);
		await enterVault(env, metaOf({ ...vault, name: found.vault.name, bytes }), device);
		return { joined: true };
	} catch (error) {
		return { joined: false, because: whyNot(error) };
	}
}

/**
 * Opens the newest file of this device's vault, after another device changed the passphrase and the key. Nothing changes
 * where that fails.
 */
export async function unlockVault(env: Environment, secret: string, wrapping: Wrapping = {}): Promise<Joined> {
	const { id } = await env.store.read(['sync'], (tx) => needMeta(tx, 'vault'));
	const file = vaultsIn((await env.remote.list('v1')) ?? []).find((vault) => vault.id === id);
	if (!file) return { joined: false, because: 'empty' };
	try {
		const bytes = await readVaultBytes(env.remote, file);
		const vault = await openVault(file.name, bytes, secret, wrapping);
		await env.store.change(['sync'], (tx) => changeMeta(tx, 'vault', metaOf({ ...vault, name: file.name, bytes })));
		await rememberFolder(env, null);
		return { joined: true };
	} catch (error) {
		return { joined: false, because: whyNot(error) };
	}
}

export const metaOf = ({ id, number, keys, name, bytes }: WrittenVault): VaultMeta => ({
	id,
	keys,
	opened: number,
	file: { name, number, bytes },
});

/** The folders, what a person finds there, and the vault file, read back. */
export async function writeVault(
	env: Environment,
	{ name, bytes }: { name: string; bytes: WrittenVault['bytes'] },
): Promise<void> {
	await env.remote.makeFolder('v1');
	await fillFolder(env, { name, bytes }, async () => undefined);
}

/** Writes what belongs into `v1`, reads the vault file back, and answers what was looked at beside that, when it was written. */
async function fillFolder<T>(
	env: Environment,
	{ name, bytes }: { name: string; bytes: WrittenVault['bytes'] },
	look: () => Promise<T>,
): Promise<T> {
	// At once, as a slow storage answers each alike; the file is written again below where it is not whole.
	await Promise.all([
		...(['v1/log', 'v1/snap'] as const).map((folder) => env.remote.makeFolder(folder)),
		writeReadme(env),
		env.remote.write('v1', name, bytes),
	]);
	for (let attempt = 1; attempt <= 2; attempt++) {
		if (attempt > 1) await env.remote.write('v1', name, bytes);
		const [back, seen] = await Promise.all([env.remote.read('v1', name), look()]);
		if (back && sameBytes(back, bytes)) return seen;
		if (back) await env.remote.remove('v1', name);
	}
	throw new RemoteError('refused', 'The storage does not give back what was written.');
}

/** A help for people; a storage that takes files of the vault alone goes without it. */
async function writeReadme({ remote }: Environment): Promise<void> {
	try {
		await remote.write('', 'README.txt', utf8(README));
	} catch (error) {
		if (!(error instanceof RemoteError) || (error.failure !== 'full' && error.failure !== 'too-large')) throw error;
	}
}

function whyNot(error: unknown): 'wrong-passphrase' | 'unreadable' | 'newer' {
	if (!(error instanceof FileError) || error.code === 'STOPPED') throw error;
	if (error.code === 'WRONG_PASSPHRASE') return 'wrong-passphrase';
	return error.code === 'VERSION' ? 'newer' : 'unreadable';
}
