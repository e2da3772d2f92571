import type { WebdavRemote } from './webdav';

/** More than the second in which servers count. */
const APART_MS = 1100;

/**
 * Whether the chosen folder's validator moves with every kind of change: a file added, replaced, removed. Takes some four
 * seconds and seven answers, so it is for a poll that nobody waits for; its answer belongs into the configuration as `versioned`. Rejects with
 * `RemoteError`.
 */
export async function checkVersions(remote: WebdavRemote): Promise<boolean> {
	const name = `sidelight-check-${crypto.randomUUID()}.bin`;
	let before = await remote.anyVersion('');
	if (before === '') return false;
	const changes = [
		() => remote.write('', name, new Uint8Array(10)),
		() => remote.write('', name, new Uint8Array(20)),
		() => remote.remove('', name),
	];
	let moves = true;
	for (const change of changes) {
		await new Promise((resolve) => setTimeout(resolve, APART_MS));
		await change();
		const after = await remote.anyVersion('');
		moves &&= after !== before;
		before = after;
	}
	return moves;
}
