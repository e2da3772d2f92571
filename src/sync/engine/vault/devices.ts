import { toHex } from '../../format/bytes';
import { changeMeta, needMeta } from '../../store/meta';
import type { Tx } from '../../store/store';
import type { Environment } from '../environment';
import { newHead } from '../log/heads';

export const newDeviceId = ({ random }: Pick<Environment, 'random'>): string => toHex(random(8));

/**
 * Goes on under another device id, as this one has another writer or was taken out of the vault. What is sealed under the
 * old id is still sent under it, and what waits goes out under the new one. Within a transaction over `sync`.
 */
export async function takeNewDevice(env: Environment, tx: Tx): Promise<void> {
	env.sessions.clear();
	await changeMeta(tx, 'writer', { device: newDeviceId(env), seq: 0, prev: null, hasNews: true });
}

/** Takes a device out: cleaning up no longer waits for it. Should it come back, it goes on under another id. */
export function removeDevice(env: Pick<Environment, 'store'>, device: string): Promise<void> {
	return env.store.change(['heads', 'sync'], async (tx) => {
		const writer = await needMeta(tx, 'writer');
		await tx.put('heads', { ...((await tx.get('heads', device)) ?? newHead(device)), removed: true });
		await changeMeta(tx, 'writer', { hasNews: true, removes: [...writer.removes, device] });
	});
}
