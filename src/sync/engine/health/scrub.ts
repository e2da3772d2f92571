import type { VaultKeys } from '../../format/keys';
import type { Manifest } from '../../format/manifest';
import { changeMeta, needMeta } from '../../store/meta';
import { draw, type Environment } from '../environment';
import { listLog } from '../log/log-view';
import { type LogFile, readKeys, readManifest, readShard } from '../read-file';
import { rememberShard } from '../snapshot/take-snapshots';
import { DRAW_WITHIN, SCRUB_EVERY } from '../timings';

/** Reads all of the newest snapshot once a week: damage is found while devices can still make it good. */
export async function scrub(env: Environment, isAsked = false): Promise<void> {
	const { scrubbed } = await env.store.read(['sync'], (tx) => needMeta(tx, 'snapshot'));
	if (!isAsked && env.now() - scrubbed < SCRUB_EVERY) return;
	await scrubSnapshot(env, await readKeys(env), await listLog(env));
}

async function scrubSnapshot(env: Environment, keys: VaultKeys, files: readonly LogFile[]): Promise<void> {
	const [newest] = files
		.filter(({ parsed }) => parsed.kind === 'manifest')
		.sort((a, b) => b.parsed.number - a.parsed.number);
	const reading = newest && (await readManifest(env, keys, newest));
	if (reading && 'value' in reading) await verifyShards(env, keys, reading.value);
	await env.store.change(['sync'], (tx) => changeMeta(tx, 'snapshot', { scrubbed: env.now() }));
}

/** Reads all shards of a snapshot. Where one is missing or damaged, a repair is planned, and the answer is false. */
export async function verifyShards(env: Environment, keys: VaultKeys, { shards }: Manifest): Promise<boolean> {
	for (let at = 0; at < shards.length; at += env.parallel) {
		const batch = shards.slice(at, at + env.parallel);
		const readings = await Promise.all(batch.map(([name]) => readShard(env, keys, name)));
		if (!readings.every((reading) => 'value' in reading)) {
			await planRepair(env);
			return false;
		}
		env.progress?.({ doing: 'verify', done: at + batch.length, all: shards.length });
	}
	// All at once, and only those that this device holds anyway: reading is no taking in.
	await env.store.change(['sync'], async (tx) => {
		const { known } = await needMeta(tx, 'snapshot');
		for (const [name] of shards) if (name in known) await rememberShard(tx, name, env.now());
	});
	return true;
}

const planRepair = (env: Environment): Promise<void> =>
	env.store.change(['sync'], async (tx) => {
		const { repairAt } = await needMeta(tx, 'health');
		if (repairAt === null) await changeMeta(tx, 'health', { repairAt: env.now() + draw(env, DRAW_WITHIN) });
	});
