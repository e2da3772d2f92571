import type { SeenFile } from '../../../clippings/store/sync-tables';
import { must } from '../../../text/must';
import type { VaultKeys } from '../../format/keys';
import type { Manifest } from '../../format/manifest';
import { parseName } from '../../format/names';
import { changeMeta, getMeta, needMeta } from '../../store/meta';
import type { Tx } from '../../store/store';
import type { Environment } from '../environment';
import { APPLYING, applyToClippings } from '../log/apply';
import { advance, newHead } from '../log/heads';
import { type LogView, viewLog } from '../log/log-view';
import { isShown } from '../log/own-files';
import { hasNewerVault, rememberUnread, type Unread } from '../log/segments';
import { upTo } from '../log/up-to';
import { learnWithdrawal, refuse } from '../log/withdrawal';
import { type LogFile, readKeys, readManifest, readShard } from '../read-file';

interface Snapshot {
	file: LogFile;
	manifest: Manifest;
}

/** Snapshots that can be read and are not known, by name, newest first. */
type Snapshots = ReadonlyMap<string, Snapshot>;

/**
 * What a device that just joined begins with: the newest snapshot that is whole. Where none is, the segments that are
 * there must do, and the snapshots are looked at again after them.
 */
export async function joinFromSnapshot(env: Environment, view: LogView, unread: Unread): Promise<void> {
	const keys = await readKeys(env);
	const snapshots = await readSnapshots(env, keys, view, unread);
	// A segment may have to say first which of them count, and whether this device has the newest key.
	const withdrawal = await env.store.read(['sync'], (tx) => getMeta(tx, 'withdrawal'));
	if (snapshots.size === 0) return;
	if (!withdrawal && (keys.epoch > 0 || (await hasNewerVault(env)))) return;
	for (const snapshot of snapshots.values()) {
		if (await load(env, keys, snapshot, unread)) return settle(env, snapshot, snapshots);
	}
}

/**
 * What snapshots say of the last key that was withdrawn has to be known before a segment of that key is taken in: the
 * segment that said so may be cleaned up.
 */
export async function learnFromSnapshots(env: Environment, view: LogView, unread: Unread): Promise<void> {
	await readSnapshots(env, await readKeys(env), view, unread);
}

/**
 * Looks at the snapshots that are not known, newest first. One of which everything is here is remembered as such. One that
 * names a file which is neither here nor to be read, or that says that something was lost, is loaded.
 */
export async function takeSnapshots(env: Environment, view: LogView, unread: Unread): Promise<void> {
	const keys = await readKeys(env);
	const snapshots = await readSnapshots(env, keys, view, unread);
	let { seen } = view;
	for (const snapshot of snapshots.values()) {
		if (seen.has(snapshot.file.name)) continue;
		if (snapshot.manifest.repair || !isHere(snapshot, snapshots, seen)) {
			if (!(await load(env, keys, snapshot, unread))) continue;
		}
		if (snapshot.manifest.repair) await env.store.change(['sync'], (tx) => changeMeta(tx, 'texts', { tended: 0 }));
		await settle(env, snapshot, snapshots);
		seen = (await viewLog(env, view.files)).seen;
	}
}

/** Whether everything in a snapshot, and in the earlier ones that it includes, is here. */
function isHere(snapshot: Snapshot, snapshots: Snapshots, seen: LogView['seen']): boolean {
	const isKnown = (name: string) => seen.has(name) && seen.get(name) !== 'withdrawn';
	const included = withEarlier(snapshot, snapshots, isKnown);
	return included.every(
		({ manifest }) =>
			manifest.names.every(isKnown) && manifest.prev.every((name) => isKnown(name) || snapshots.has(name)),
	);
}

/** Remembers that all of a snapshot is here, and so of the earlier ones that it includes. */
async function settle(env: Environment, snapshot: Snapshot, snapshots: Snapshots): Promise<void> {
	const included = withEarlier(snapshot, snapshots, () => false);
	for (const { file, manifest } of included.sort((one, other) => one.file.parsed.number - other.file.parsed.number))
		await env.store.change(['seen', 'heads', 'sealed', 'sync'], (tx) => cover(tx, file.name, manifest, env.now()));
}

/** A snapshot and the earlier ones that it includes, each once, but for those that `isKnown`. O(n), however long the row of them. */
function withEarlier(snapshot: Snapshot, snapshots: Snapshots, isKnown: (name: string) => boolean): Snapshot[] {
	const found = new Set([snapshot]);
	for (const { manifest } of found)
		for (const name of manifest.prev) {
			const earlier = isKnown(name) ? undefined : snapshots.get(name);
			if (earlier) found.add(earlier);
		}
	return [...found];
}

/** The manifests that are listed and not known, newest first. */
async function readSnapshots(env: Environment, keys: VaultKeys, view: LogView, unread: Unread): Promise<Snapshots> {
	const files = view.files
		.filter(({ name, parsed }) => parsed.kind === 'manifest' && !view.seen.has(name))
		.sort((a, b) => b.parsed.number - a.parsed.number || (a.name < b.name ? -1 : 1));
	const read = new Map<string, Snapshot & { epoch: number }>();
	for (const file of files) {
		const reading = await readManifest(env, keys, file);
		if ('value' in reading) read.set(file.name, { file, manifest: reading.value, epoch: reading.epoch });
		else await rememberUnread(env, unread, file.name, reading.failure);
	}
	if (read.size === 0 || keys.epoch === 0) return read;
	const refused = await env.store.change(['seen', 'sync'], async (tx) => {
		for (const { manifest, epoch } of read.values())
			if (manifest.withdrawn && manifest.withdrawn.epoch < epoch) await learnWithdrawal(tx, manifest.withdrawn);
		const { epoch: last = -1, manifests = [] } = (await getMeta(tx, 'withdrawal')) ?? {};
		const later = [...read].flatMap(([name, { epoch }]) => (epoch <= last && !manifests.includes(name) ? name : []));
		await refuse(tx, later, env.now());
		return later;
	});
	for (const name of refused) read.delete(name);
	return read;
}

/** Takes in all documents of a snapshot; false where a shard cannot be read. What was read until then stays: it is true. */
async function load(env: Environment, keys: VaultKeys, snapshot: Snapshot, unread: Unread): Promise<boolean> {
	const { shards } = snapshot.manifest;
	const { known } = await env.store.read(['sync'], (tx) => needMeta(tx, 'snapshot'));
	const missing = shards.flatMap(([name]) => (name in known ? [] : name));
	for (let at = 0; at < missing.length; at += env.parallel) {
		const batch = missing.slice(at, at + env.parallel);
		const readings = await Promise.all(batch.map((name) => readShard(env, keys, name)));
		for (const [i, name] of batch.entries()) {
			const reading = must(readings[i]);
			if (!('value' in reading)) {
				await rememberUnread(env, unread, name, reading.failure);
				return false;
			}
			await env.store.change(APPLYING, async (tx) => {
				await applyToClippings(env, tx, reading.value, null, name);
				await rememberShard(tx, name, env.now());
			});
			env.progress?.({ doing: 'download', done: at + i + 1, all: missing.length });
		}
	}
	return true;
}

/** Remembers that a shard was read and that all of it is here. Within a transaction over `sync`. */
export async function rememberShard(tx: Tx, name: string, at: number): Promise<void> {
	const { known } = await needMeta(tx, 'snapshot');
	await changeMeta(tx, 'snapshot', { known: { ...known, [name]: at } });
}

/**
 * What a snapshot names needs no other keeping: own segments that the storage showed are let go. Within a transaction over
 * `seen`, `heads`, `sealed` and `sync`.
 */
export async function cover(tx: Tx, name: string, manifest: Manifest, at: number): Promise<void> {
	const { files } = await needMeta(tx, 'writer');
	const covered = new Set(manifest.names);
	const kept = files.filter((file) => !isShown(file) || !covered.has(file.name));
	const heads = await Promise.all(
		Object.entries(manifest.heads).map(async ([device, { seq, hash }]) => {
			const head = (await tx.get('heads', device)) ?? newHead(device);
			return seq > head.seq ? advance({ ...head, seq, hash }, head.ahead) : head;
		}),
	);
	const { covered: before, generation } = await needMeta(tx, 'snapshot');
	const after = Object.entries(manifest.heads).map(([of, { seq }]) => [of, Math.max(seq, upTo(before, of))] as const);
	const parsed = parseName(name);
	await changeMeta(tx, 'snapshot', {
		covered: { ...before, ...Object.fromEntries(after) },
		generation: Math.max(generation, parsed?.kind === 'manifest' ? parsed.number : 0),
	});
	await Promise.all([
		tx.putMany('seen', [
			...manifest.names.map((segment): SeenFile => ({ name: segment, how: 'covered', at })),
			...manifest.prev.map((earlier): SeenFile => ({ name: earlier, how: 'old', at })),
			{ name, how: 'manifest', at },
		]),
		tx.putMany('heads', heads),
		...files.flatMap((file) => (kept.includes(file) ? [] : [tx.remove('sealed', file.name)])),
		...(kept.length < files.length ? [changeMeta(tx, 'writer', { files: kept })] : []),
	]);
}
