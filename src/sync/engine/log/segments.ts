import { must } from '../../../text/must';
import type { VaultKeys } from '../../format/keys';
import type { Segment } from '../../format/segment';
import { needMeta } from '../../store/meta';
import { resendTexts } from '../articles/text-names';
import type { Environment } from '../environment';
import { type LogFile, type ReadFailure, readSegment } from '../read-file';
import { vaultsIn } from '../vault/find-vault';
import { FolderError, rememberFolder } from '../vault/folder';
import { APPLYING, applyToClippings } from './apply';
import { follow, newHead } from './heads';
import type { LogView } from './log-view';
import { resendSegments } from './resend-segments';

/** Files that were listed and could not be read, and why. */
export type Unread = Map<string, ReadFailure>;

/** Takes in the segments that are listed and not known; what cannot be read goes to `unread`. */
export async function applySegments(env: Environment, keys: VaultKeys, view: LogView, unread: Unread): Promise<void> {
	const files = view.files
		.filter(({ name, parsed }) => parsed.kind === 'segment' && !view.seen.has(name))
		.sort((a, b) => a.parsed.number - b.parsed.number || (a.name < b.name ? -1 : 1));
	for (let at = 0; at < files.length; at += env.parallel) {
		const batch = files.slice(at, at + env.parallel);
		const readings = await Promise.all(batch.map((file) => readSegment(env, keys, file)));
		for (const [i, file] of batch.entries()) {
			const reading = must(readings[i]);
			if ('value' in reading) await applySegment(env, file, reading.value, reading.hash);
			else await rememberUnread(env, unread, file.name, reading.failure);
			env.progress?.({ doing: 'download', done: at + i + 1, all: files.length });
		}
	}
}

/**
 * A file that could not be read. Throws `FolderError` where it needs a key that this device has not got, and the folder has
 * a vault file that may bring it.
 */
export async function rememberUnread(
	env: Environment,
	unread: Unread,
	name: string,
	failure: ReadFailure,
): Promise<void> {
	unread.set(name, failure);
	if (failure !== 'EPOCH') return;
	const { id, opened } = await env.store.read(['sync'], (tx) => needMeta(tx, 'vault'));
	const files = vaultsIn((await env.remote.list('v1')) ?? []);
	if (!files.some((file) => file.id === id && file.number > opened)) return;
	await rememberFolder(env, 'locked');
	throw new FolderError('locked');
}

/** What a segment says, and that it was read, in one transaction: so neither is there without the other. */
async function applySegment(env: Environment, { name }: LogFile, segment: Segment, hash: string): Promise<void> {
	await env.store.change([...APPLYING, 'seen', 'heads', 'sealed'], async (tx) => {
		const { dev: device, seq, seen } = segment;
		await applyToClippings(env, tx, segment.e, { name, device, seq, seen }, name);
		await tx.put('seen', { name, how: 'applied', at: env.now() });
		await tx.put('heads', follow((await tx.get('heads', device)) ?? newHead(device), segment, hash, env.now()));
		for (const removed of segment.removed ?? [])
			await tx.put('heads', { ...((await tx.get('heads', removed)) ?? newHead(removed)), removed: true });
		await resendSegments(tx, segment.bad ?? []);
		await resendTexts(tx, segment.bad ?? []);
	});
}
