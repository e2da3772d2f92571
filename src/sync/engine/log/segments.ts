import { must } from '../../../text/must';
import type { VaultKeys } from '../../format/keys';
import type { Segment } from '../../format/segment';
import { getMeta, needMeta } from '../../store/meta';
import { resendTexts } from '../articles/text-names';
import type { Environment } from '../environment';
import { type FileReading, type LogFile, type ReadFailure, readSegment } from '../read-file';
import { takeNewDevice } from '../vault/devices';
import { vaultsIn } from '../vault/find-vault';
import { FolderError, rememberFolder } from '../vault/folder';
import { APPLYING, applyToClippings } from './apply';
import { follow, newHead } from './heads';
import type { LogView } from './log-view';
import { resendSegments } from './resend-segments';
import { judge, type LateSegment, learnWithdrawal, refuse } from './withdrawal';

/** Files that were listed and could not be read, and why. */
export type Unread = Map<string, ReadFailure>;

/** So many bytes of segments are read before any of them is taken in, where one may have a key that this device has not got. */
const MOST_BYTES_AT_ONCE = 4 * 1024 * 1024;

interface ReadSegment {
	file: LogFile;
	reading: FileReading<Segment>;
}

/**
 * Takes in the segments that are listed and not known, each as it comes; what cannot be read goes to `unread`. Where a newer
 * vault file is there, and unless they are many, all are read first: if one has a key that this device has not got, nothing
 * is taken in that the key before it sealed. What an earlier key sealed comes last, when it is known whether that was
 * withdrawn.
 */
export async function applySegments(env: Environment, keys: VaultKeys, view: LogView, unread: Unread): Promise<void> {
	const files = view.files
		.filter(({ name, parsed }) => parsed.kind === 'segment' && !view.seen.has(name))
		.sort((a, b) => a.parsed.number - b.parsed.number || (a.name < b.name ? -1 : 1));
	const bytes = files.reduce((sum, { size }) => sum + size, 0);
	const areReadFirst = files.length > env.parallel && bytes <= MOST_BYTES_AT_ONCE && (await hasNewerVault(env));
	const window = areReadFirst ? files.length : env.parallel;
	const late: LateSegment[] = [];
	for (let at = 0; at < files.length; at += window) {
		const read = await readAll(env, keys, files.slice(at, at + window), (done) =>
			env.progress?.({ doing: 'download', done: at + done, all: files.length }),
		);
		for (const { file, reading } of read)
			if (!('value' in reading)) await rememberUnread(env, unread, file.name, reading.failure);
		for (const { file, reading } of read) {
			if (!('value' in reading)) continue;
			const one = { ...reading, name: file.name, segment: reading.value };
			if (one.epoch < keys.epoch) late.push(one);
			else await applySegment(env, one);
		}
	}
	if (late.length > 0) await applyLate(env, view, late);
}

async function readAll(
	env: Environment,
	keys: VaultKeys,
	files: readonly LogFile[],
	progress: (done: number) => void,
): Promise<ReadSegment[]> {
	const read: ReadSegment[] = [];
	for (let at = 0; at < files.length; at += env.parallel) {
		const batch = files.slice(at, at + env.parallel);
		const readings = await Promise.all(batch.map((file) => readSegment(env, keys, file)));
		read.push(...batch.map((file, i) => ({ file, reading: must(readings[i]) })));
		progress(read.length);
	}
	return read;
}

/** What an earlier key sealed is taken in as far as it was written before that was withdrawn. */
async function applyLate(env: Environment, { seen }: LogView, late: readonly LateSegment[]): Promise<void> {
	const withdrawal = await env.store.read(['sync'], (tx) => getMeta(tx, 'withdrawal'));
	const isSeen = (name: string) => seen.has(name) && seen.get(name) !== 'withdrawn';
	const { taken, refused } = withdrawal ? judge(withdrawal, late, isSeen) : { taken: late, refused: [] };
	for (const one of taken) await applySegment(env, one);
	const names = refused.map(({ name }) => name);
	if (names.length > 0) await env.store.change(['seen'], (tx) => refuse(tx, names, env.now()));
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
	if (!(await hasNewerVault(env))) return;
	await rememberFolder(env, 'locked');
	throw new FolderError('locked');
}

/** Whether the folder has a vault file that is newer than the one that was opened: a new key is in it before it seals anything. */
export async function hasNewerVault(env: Environment): Promise<boolean> {
	const { id, opened } = await env.store.read(['sync'], (tx) => needMeta(tx, 'vault'));
	const files = vaultsIn((await env.remote.list('v1')) ?? []);
	return files.some((file) => file.id === id && file.number > opened);
}

/**
 * What a segment says, and that it was read, in one transaction: so neither is there without the other. One under this
 * device's id is another writer's, as its own are known: its profile was copied, or put back from a backup.
 */
async function applySegment(env: Environment, { name, segment, hash, epoch }: LateSegment): Promise<void> {
	await env.store.change([...APPLYING, 'seen', 'heads', 'sealed'], async (tx) => {
		const { dev: device, seq, seen, withdrawn } = segment;
		if (device === (await needMeta(tx, 'writer')).device) await takeNewDevice(env, tx);
		await applyToClippings(env, tx, segment.e, { name, device, seq, seen }, name);
		await tx.put('seen', { name, how: 'applied', at: env.now() });
		await tx.put('heads', follow((await tx.get('heads', device)) ?? newHead(device), segment, hash, env.now()));
		for (const removed of segment.removed ?? [])
			await tx.put('heads', { ...((await tx.get('heads', removed)) ?? newHead(removed)), removed: true });
		if (withdrawn && withdrawn.epoch < epoch) await learnWithdrawal(tx, withdrawn);
		await resendSegments(tx, segment.bad ?? []);
		await resendTexts(tx, segment.bad ?? []);
	});
}
