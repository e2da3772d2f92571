import { pull } from '../../../src/sync/engine/log/pull';
import { push } from '../../../src/sync/engine/log/push';
import { writeSnapshot } from '../../../src/sync/engine/snapshot/write-snapshot';
import { sync } from '../../../src/sync/engine/sync';
import { removeDevice } from '../../../src/sync/engine/vault/devices';
import { FolderError } from '../../../src/sync/engine/vault/folder';
import { unlockVault } from '../../../src/sync/engine/vault/join';
import { changePassphrase } from '../../../src/sync/engine/vault/passphrase';
import { type Remote, RemoteError } from '../../../src/sync/remotes/remote';
import { changeMeta, needMeta, type VaultMeta } from '../../../src/sync/store/meta';
import type { Chance } from './chance';
import { calmEnvironment, type Device } from './device';
import { type Acted, type Acts, act } from './reader';

/** A device that was taken out of the vault, and goes on writing with the key that it had. */
export interface Outlaw {
	device: Device;
	/** The storage, of which it does not want to know that there is a newer vault file. */
	remote: Remote;
	/** What its reader does, of which nobody else is to see anything. */
	acted: Acted;
}

/** What the vault of a simulation is opened with: its number is that of the vault file. */
export const secretNumber = (number: number): string => `secret ${number}`;

/** Randomness for vault files: of keys alone, as the rest decides nothing. */
export const vaultRandom =
	({ bytes }: Chance) =>
	(length: number) =>
		length === 32 ? bytes(length) : new Uint8Array(length).fill(0xaa);

interface Place {
	remote: Remote;
	dice: Chance;
	acted: Acted;
	now: () => number;
}

const deviceId = async ({ store }: Device): Promise<string> =>
	(await store.read(['sync'], (tx) => needMeta(tx, 'writer'))).device;

export const vaultOf = ({ store }: Device): Promise<VaultMeta> => store.read(['sync'], (tx) => needMeta(tx, 'vault'));

/** Whether a device asks for the secret of a newer key. */
export const isLocked = async ({ store }: Device): Promise<boolean> =>
	(await store.read(['sync'], (tx) => needMeta(tx, 'health'))).folder === 'locked';

/**
 * One device takes another out, which had sent all that it had; the others may have something that they did not send. Null
 * where both have the same id, one being a copy of the other, or the one is locked itself.
 */
export async function takeOut(remover: Device, device: Device, place: Place): Promise<Outlaw | null> {
	const { remote, dice, now } = place;
	const id = await deviceId(device);
	if ((await deviceId(remover)) === id) return null;
	const [theirs, ours] = [device, remover].map((of) => calmEnvironment(of, remote, dice, now));
	if (!theirs || !ours) return null;
	for (const env of [theirs, ours]) await sync(env, 'poll', { isAsked: true });
	const before = await vaultOf(remover);
	const [secret, newSecret] = [before.file.number, before.file.number + 1].map(secretNumber);
	await changePassphrase(
		ours,
		{ secret: secret ?? '', newSecret: newSecret ?? '', newKey: true },
		{ random: vaultRandom(dice) },
	);
	await removeDevice(ours, id);
	await sync(ours, 'push', { isAsked: true });
	return { device, remote: blindTo(remote, before), acted: new Map() };
}

/** Its reader writes on, and it sends that in its own name or in another's, in a segment or in a snapshot. */
export async function misbehave(
	{ device, remote, acted }: Outlaw,
	others: readonly Device[],
	place: Place,
): Promise<void> {
	const { dice, now } = place;
	const env = calmEnvironment(device, remote, dice, now);
	for (const [id, acts] of place.acted) if (!acted.has(id)) acted.set(id, ownActs(acts));
	await act(device.store, acted, dice, now() + device.skew);
	if (dice.oneIn(3) && others.length > 0) await pretend(device, await deviceId(dice.pick(others)));
	try {
		if (dice.oneIn(3)) await pull(env);
		await push(env);
		if (dice.oneIn(6)) await writeSnapshot(env, { repair: dice.oneIn(2) });
	} catch (error) {
		if (!(error instanceof RemoteError || error instanceof FolderError)) throw error;
	}
}

/** The reader of a locked device types in the new secret. */
export async function unlock(device: Device, { remote, dice, now }: Place, number: number): Promise<void> {
	const { joined } = await unlockVault(calmEnvironment(device, remote, dice, now), secretNumber(number));
	if (!joined) throw new Error(`${device.name} is not let in again.`);
}

/** From now on it writes as another device, after the last segment that it knows of that one. */
const pretend = ({ store }: Device, id: string): Promise<void> =>
	store.change(['heads', 'sync'], async (tx) => {
		const { seq = 0, hash = null } = (await tx.get('heads', id)) ?? {};
		await changeMeta(tx, 'writer', { device: id, seq, prev: hash });
	});

function blindTo(remote: Remote, { file }: VaultMeta): Remote {
	return {
		...remote,
		list: async (folder) => {
			const files = await remote.list(folder);
			return folder === 'v1' ? [{ name: file.name, size: file.bytes.length }] : files;
		},
		read: async (folder, name) => (folder === 'v1' && name === file.name ? file.bytes : remote.read(folder, name)),
		write: async (folder, name, bytes) => {
			if (folder !== 'v1') await remote.write(folder, name, bytes);
		},
	};
}

const ownActs = ({ typed, seenByDeleters, page }: Acts): Acts => ({
	typed: new Set(typed),
	seenByDeleters: new Set(seenByDeleters),
	page: page && { ...page, texts: new Set(page.texts) },
});
