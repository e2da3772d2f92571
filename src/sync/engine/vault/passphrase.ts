import { FileError } from '../../format/errors';
import { nextEpoch, openVault, rewrapVault, type Wrapping } from '../../format/vault-file';
import { RemoteError } from '../../remotes/remote';
import { changeMeta, needMeta } from '../../store/meta';
import { type Environment, sameBytes } from '../environment';
import { pull } from '../log/pull';
import { withdrawKey } from '../log/withdrawal';
import { vaultsIn } from './find-vault';
import { metaOf } from './join';

export interface PassphraseChange {
	/** What opens the vault now. */
	secret: string;
	newSecret: string;
	/**
	 * Whether all that is written from now on gets a new key, as a device was taken out of the vault. Every other device
	 * then asks for the new passphrase, and the next snapshot writes everything anew.
	 */
	newKey: boolean;
}

/**
 * Changes what opens the vault: writes the next vault file, reads it back and opens it, and takes the earlier ones away
 * only then. A new key withdraws the one before. False where `secret` is wrong; nothing was changed then. Rejects with
 * `RemoteError`, `FolderError`, `FileError` or `StoreError`; the earlier file is still there then.
 */
export async function changePassphrase(
	env: Environment,
	{ secret, newSecret, newKey }: PassphraseChange,
	wrapping: Wrapping = {},
): Promise<boolean> {
	// What others wrote until now counts, as far as it is here.
	if (newKey) await pull(env);
	const { id, file } = await env.store.read(['sync'], (tx) => needMeta(tx, 'vault'));
	const wrap = newKey ? nextEpoch : rewrapVault;
	let next: Awaited<ReturnType<typeof wrap>>;
	try {
		next = await wrap(file.name, file.bytes, secret, newSecret, { random: env.random, ...wrapping });
	} catch (error) {
		if (error instanceof FileError && error.code === 'WRONG_PASSPHRASE') return false;
		throw error;
	}
	await env.remote.write('v1', next.name, next.bytes);
	const back = await env.remote.read('v1', next.name);
	if (!back || !sameBytes(back, next.bytes))
		throw new RemoteError('refused', 'The storage does not give back what was written.');
	await openVault(next.name, back, newSecret, wrapping);
	await env.store.change(['heads', 'seen', 'sync'], async (tx) => {
		await changeMeta(tx, 'vault', metaOf(next));
		if (!newKey) return;
		await withdrawKey(tx, next.keys.length - 2);
		await changeMeta(tx, 'snapshot', { due: env.now() });
	});
	for (const earlier of vaultsIn((await env.remote.list('v1')) ?? []))
		if (earlier.id === id && earlier.number < next.number) await env.remote.remove('v1', earlier.name);
	return true;
}
