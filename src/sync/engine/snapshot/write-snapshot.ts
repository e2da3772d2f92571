import type { Bytes } from '../../format/bytes';
import { sealContent } from '../../format/content';
import { sealFile } from '../../format/file';
import { type VaultKeys, vaultKeys } from '../../format/keys';
import type { Manifest } from '../../format/manifest';
import { fileHash, manifestName, parseName, shardName } from '../../format/names';
import { cutShards, type Shard } from '../../format/shard';
import { changeMeta, needMeta, type WriterMeta } from '../../store/meta';
import type { Tx } from '../../store/store';
import { type Environment, sameBytes } from '../environment';
import { withdrawnOf } from '../log/withdrawal';
import { readShard } from '../read-file';
import { LONGEST_UPKEEP, SHARD_FRESH_FOR } from '../timings';
import { cover, rememberShard } from './take-snapshots';

const DOCUMENTS_AT_ONCE = 500;

/** What a snapshot will stand for. */
interface SnapshotClaim {
	keys: VaultKeys;
	writer: WriterMeta;
	/** Shards that were read, with the time. */
	known: Readonly<Record<string, number>>;
	generation: number;
	prev: string[];
	names: string[];
	heads: Manifest['heads'];
	withdrawn: Pick<Manifest, 'withdrawn'>;
}

/** What a snapshot holds: names of shards with the hashes of their files. */
type Shards = Manifest['shards'];

/**
 * Writes a snapshot of all that this device holds, reads back what it wrote, and looks at the end whether all of it is
 * still there. `repair` trusts no shard unread and has every device take it in. False where it took too long or the
 * storage did not keep what it was given; then it is begun again another time, and what was written does no harm.
 */
export async function writeSnapshot(env: Environment, { repair }: { repair: boolean }): Promise<boolean> {
	const started = env.now();
	const isLate = () => env.now() - started > LONGEST_UPKEEP;
	// First what it stands for, then the documents: these only ever grow, so they hold all of that.
	const claim = await env.store.read(['seen', 'heads', 'sync'], readClaim);
	const shards = await writeShards(env, claim, repair, isLate);
	if (!shards || isLate()) return false;
	const { keys, writer, prev, names, heads, withdrawn } = claim;
	const manifest: Manifest = { v: 1, at: env.now(), repair, prev, names, heads, shards, ...withdrawn };
	const address = { kind: 'manifest', device: writer.device, number: claim.generation } as const;
	const bytes = await sealFile(keys, address, manifest, env.random);
	const name = manifestName(claim.generation, writer.device, await fileHash(bytes));
	if (!(await writeChecked(env, 'v1/log', name, bytes))) return false;
	if (!(await keepShards(env, shards))) return false;
	await env.store.change(['seen', 'heads', 'sealed', 'sync'], async (tx) => {
		await cover(tx, name, manifest, env.now());
		await keepUntilShown(tx, { name, bytes });
		await changeMeta(tx, 'snapshot', { due: null });
		await changeMeta(tx, 'log', { generation: claim.generation });
		if (!repair) return;
		await changeMeta(tx, 'health', { repairAt: null, missing: {} });
		await changeMeta(tx, 'texts', { tended: 0 });
	});
	return true;
}

/** A snapshot that no listing shows is as good as none. */
async function keepUntilShown(tx: Tx, { name, bytes }: { name: string; bytes: Bytes }): Promise<void> {
	const { files } = await needMeta(tx, 'writer');
	await tx.put('sealed', { name, bytes });
	await changeMeta(tx, 'writer', { files: [...files, { name, size: bytes.length, changes: 0, sent: true }] });
}

async function readClaim(tx: Tx): Promise<SnapshotClaim> {
	const [vault, writer] = [await needMeta(tx, 'vault'), await needMeta(tx, 'writer')];
	const [log, snapshot] = [await needMeta(tx, 'log'), await needMeta(tx, 'snapshot')];
	const seen = await tx.list('seen');
	const named = (how: string) => seen.flatMap((row) => (row.how === how ? row.name : []));
	const heads = (await tx.list('heads')).flatMap(({ device, seq, hash }) =>
		seq > 0 && hash ? [[device, { seq, hash }] as const] : [],
	);
	return {
		keys: vaultKeys(vault.id, vault.keys),
		writer,
		known: snapshot.known,
		generation: Math.max(log.generation, snapshot.generation) + 1,
		prev: named('manifest'),
		names: named('applied'),
		heads: Object.fromEntries(heads),
		withdrawn: await withdrawnOf(tx),
	};
}

/** Sees to it that the storage holds every document; null where it does not, or time ran out. */
async function writeShards(
	env: Environment,
	claim: SnapshotClaim,
	repair: boolean,
	isLate: () => boolean,
): Promise<Shards | null> {
	let there = await listShards(env);
	if (!there) {
		await env.remote.makeFolder('v1/snap');
		there = new Set();
	}
	const shards: Shards = [];
	for await (const shard of allShards(env)) {
		const { name, bytes } = await sealContent(claim.keys, 'shard', shard);
		const read = repair ? undefined : claim.known[name];
		const isTrusted = read !== undefined && there.has(name) && env.now() - read < SHARD_FRESH_FOR;
		if (!isTrusted && !(await putShard(env, claim.keys, name, bytes, there.has(name)))) return null;
		shards.push([name, await fileHash(bytes)]);
		if (isLate()) return null;
		env.progress?.({ doing: 'snapshot', done: shards.length, all: null });
	}
	return shards;
}

/** All documents, cut into shards. */
async function* allShards(env: Environment): AsyncGenerator<Shard> {
	let open: Shard = [];
	let after: string | undefined;
	for (;;) {
		const rows = await env.store.read(['docs'], (tx) =>
			tx.list('docs', { limit: DOCUMENTS_AT_ONCE, ...(after ? { after } : {}) }),
		);
		const shards = cutShards([...open, ...rows.map(({ id, doc }): Shard[number] => [id, doc])]);
		const isEnd = rows.length < DOCUMENTS_AT_ONCE;
		// The last one may go on in the next rows.
		open = isEnd ? [] : (shards.pop() ?? []);
		yield* shards;
		if (isEnd) return;
		after = rows.at(-1)?.id;
	}
}

/** Keeps a shard that is there and whole, and writes it otherwise. */
async function putShard(
	env: Environment,
	keys: VaultKeys,
	name: string,
	bytes: Bytes,
	isThere: boolean,
): Promise<boolean> {
	let isWhole = false;
	if (isThere) {
		isWhole = 'value' in (await readShard(env, keys, name));
		if (!isWhole) await env.remote.remove('v1/snap', shardName(name));
	}
	if (!isWhole && !(await writeChecked(env, 'v1/snap', shardName(name), bytes))) return false;
	await env.store.change(['sync'], (tx) => rememberShard(tx, name, env.now()));
	return true;
}

/** Writes a file and reads it back; a second time where something else came back. */
async function writeChecked(
	env: Environment,
	folder: 'v1/log' | 'v1/snap',
	name: string,
	bytes: Bytes,
): Promise<boolean> {
	for (let attempt = 1; attempt <= 2; attempt++) {
		await env.remote.write(folder, name, bytes);
		const back = await env.remote.read(folder, name);
		if (back && sameBytes(back, bytes)) return true;
		if (back) await env.remote.remove(folder, name);
	}
	return false;
}

/** Whether all shards are there once the manifest is: one may have been cleared away before it was named. */
async function keepShards(env: Environment, shards: Shards): Promise<boolean> {
	const there = await listShards(env);
	return shards.every(([name]) => there?.has(name));
}

async function listShards(env: Environment): Promise<Set<string> | null> {
	const files = await env.remote.list('v1/snap');
	if (!files) return null;
	return new Set(
		files.flatMap((file) => {
			const parsed = parseName(file.name);
			return parsed?.kind === 'shard' && file.size > 0 ? parsed.name : [];
		}),
	);
}
