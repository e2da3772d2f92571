import type { Head } from '../../../clippings/store/sync-tables';
import type { VaultKeys } from '../../format/keys';
import type { Manifest } from '../../format/manifest';
import { parseName, shardName } from '../../format/names';
import { changeMeta, needMeta } from '../../store/meta';
import type { Tx } from '../../store/store';
import type { Environment } from '../environment';
import { listLog, viewLog } from '../log/log-view';
import { upTo } from '../log/up-to';
import { type LogFile, readKeys, readManifest } from '../read-file';
import {
	CLEAN_EVERY,
	LIVE_FOR,
	LONGEST_UPKEEP,
	NAMES_KEPT_FOR,
	SNAPSHOT_SETTLED_AFTER,
	UNREFERENCED_FOR,
} from '../timings';
import { isWell } from './diagnose';
import { verifyShards } from './scrub';

/**
 * Takes away what a snapshot has made needless: the segments that it and the earlier ones name, those earlier ones, and
 * shards that nobody names any more. Nothing goes while anything is wrong, nor before every shard of the snapshot was read
 * just now.
 */
export async function clean(env: Environment): Promise<void> {
	const started = env.now();
	const { isDue, heads, device } = await env.store.read(['sync', 'heads'], async (tx) => ({
		isDue: env.now() - (await needMeta(tx, 'snapshot')).cleaned >= CLEAN_EVERY && (await isWell(tx)),
		heads: await tx.list('heads'),
		device: (await needMeta(tx, 'writer')).device,
	}));
	if (!isDue) return;
	const isLate = () => env.now() - started > LONGEST_UPKEEP;
	const keys = await readKeys(env);
	const manifests = await readManifests(env, keys);
	if (!manifests) return;
	const live = heads.filter((head) => head.device !== device && !head.removed && env.now() - head.heard < LIVE_FOR);
	const settled = await findSettled(env, manifests, live);
	if (settled && !(await removeLog(env, keys, manifests, settled, isLate))) return;
	await removeShards(env, keys, isLate);
	await env.store.change(['seen', 'sync'], async (tx) => {
		await forgetNames(env, tx, new Set(manifests.files.map(({ name }) => name)));
		await changeMeta(tx, 'snapshot', { cleaned: env.now() });
	});
}

interface ListedLog {
	files: readonly LogFile[];
	/** By name, newest first. */
	manifests: ReadonlyMap<string, Manifest>;
}

/** The log with all its manifests; null where one of them cannot be read. */
async function readManifests(env: Environment, keys: VaultKeys): Promise<ListedLog | null> {
	const files = await listLog(env);
	const manifests = new Map<string, Manifest>();
	const { seen } = await viewLog(env, files);
	const newestFirst = [...files].sort((a, b) => b.parsed.number - a.parsed.number);
	for (const file of newestFirst.filter(({ parsed }) => parsed.kind === 'manifest')) {
		if (seen.get(file.name) === 'withdrawn') continue;
		const reading = await readManifest(env, keys, file);
		if (!('value' in reading)) return null;
		manifests.set(file.name, reading.value);
	}
	return { files, manifests };
}

/** The newest snapshot that is old enough and that every live device has taken in. */
async function findSettled(env: Environment, { manifests }: ListedLog, live: readonly Head[]): Promise<string | null> {
	const seen = new Map((await env.store.read(['seen'], (tx) => tx.list('seen'))).map((row) => [row.name, row]));
	for (const [name, { heads }] of manifests) {
		const row = seen.get(name);
		if (row?.how !== 'manifest' || env.now() - row.at < SNAPSHOT_SETTLED_AFTER) continue;
		const isTaken = live.every((head) =>
			Object.entries(heads).every(([device, { seq }]) => device === head.device || upTo(head.seen, device) >= seq),
		);
		if (isTaken) return name;
	}
	return null;
}

/** Takes away what the snapshot stands for; false where that has to wait. */
async function removeLog(
	env: Environment,
	keys: VaultKeys,
	{ files, manifests }: ListedLog,
	settled: string,
	isLate: () => boolean,
): Promise<boolean> {
	const manifest = manifests.get(settled);
	if (!manifest) return false;
	const earlier = manifest.prev.filter((name) => manifests.has(name));
	const named = new Set([...manifest.names, ...earlier.flatMap((name) => manifests.get(name)?.names ?? [])]);
	const segments = files.filter(({ name }) => named.has(name));
	if (segments.length === 0 && earlier.length === 0) return true;
	if (!(await verifyShards(env, keys, manifest))) return false;
	for (const name of [...segments.map((file) => file.name), ...earlier]) {
		if (isLate()) return false;
		await env.remote.remove('v1/log', name);
	}
	return true;
}

/** Shards that no manifest names are noted, and go when that was noted long ago. */
async function removeShards(env: Environment, keys: VaultKeys, isLate: () => boolean): Promise<void> {
	const files = await env.remote.list('v1/snap');
	// Listed after the shards, so that a shard's manifest is there if it was just written.
	const now = await readManifests(env, keys);
	if (!files || !now) return;
	const named = new Set([...now.manifests.values()].flatMap(({ shards }) => shards.map(([name]) => name)));
	const { unreferenced } = await env.store.read(['sync'], (tx) => needMeta(tx, 'snapshot'));
	const free = files.flatMap(({ name }) => {
		const parsed = parseName(name);
		return parsed?.kind === 'shard' && !named.has(parsed.name) ? parsed.name : [];
	});
	const noted = Object.fromEntries(free.map((name) => [name, unreferenced[name] ?? env.now()]));
	const there = new Set(files.map(({ name }) => name));
	await env.store.change(['sync'], async (tx) => {
		const { known } = await needMeta(tx, 'snapshot');
		const kept = Object.entries(known).filter(([name]) => there.has(shardName(name)));
		await changeMeta(tx, 'snapshot', { unreferenced: noted, known: Object.fromEntries(kept) });
	});
	for (const [name, since] of Object.entries(noted)) {
		if (env.now() - since < UNREFERENCED_FOR || isLate()) continue;
		await env.remote.remove('v1/snap', shardName(name));
	}
}

/** Names of files that snapshots stand for are remembered while they are listed, and for some time after. */
async function forgetNames(env: Environment, tx: Tx, listed: ReadonlySet<string>): Promise<void> {
	for (const { name, how, at } of await tx.list('seen')) {
		const isNeeded = how === 'applied' || how === 'manifest' || listed.has(name);
		if (!isNeeded && env.now() - at > NAMES_KEPT_FOR) await tx.remove('seen', name);
	}
}
