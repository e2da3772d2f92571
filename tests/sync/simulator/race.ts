import type { Environment } from '../../../src/sync/engine/environment';
import { clean } from '../../../src/sync/engine/health/clean';
import { listLog } from '../../../src/sync/engine/log/log-view';
import { readKeys, readManifest } from '../../../src/sync/engine/read-file';
import { writeSnapshot } from '../../../src/sync/engine/snapshot/write-snapshot';
import { sync } from '../../../src/sync/engine/sync';
import { enterVault } from '../../../src/sync/engine/vault/enter';
import { importKey } from '../../../src/sync/format/keys';
import { shardName } from '../../../src/sync/format/names';
import type { Remote } from '../../../src/sync/remotes/remote';
import { memoryStore } from '../../../src/sync/store/memory';
import { aClipping } from '../../support/clippings';
import { chance } from './chance';
import { memoryRemote } from './memory-remote';

/**
 * The race that rarely happens by chance: one device cleans up while another writes a snapshot. The cleaner lists the
 * shards when they are written and not named yet, and takes its time; the writer names them, and looks for the last time;
 * then the cleaner takes away what it takes for nobody's. Ends with 1 if a named shard is gone.
 */
async function race(): Promise<number> {
	const dice = chance(1);
	const remote = memoryRemote();
	const id = 'aa'.repeat(16);
	const file = { name: `vault-${id}-0-${'0'.repeat(16)}.json`, number: 0, bytes: new Uint8Array(9) };
	const vault = { id, keys: [await importKey(dice.bytes(32))], opened: 0, file };
	for (const folder of ['v1/log', 'v1/snap'] as const) await remote.makeFolder(folder);
	await remote.write('v1', file.name, file.bytes);
	const join = async (name: string, over: Remote): Promise<Environment> => {
		const env: Environment = {
			store: memoryStore(),
			remote: over,
			now: () => Date.UTC(2022, 0, 12),
			random: dice.bytes,
			parallel: 1,
			sessions: new Map(),
		};
		await enterVault(env, vault, { name, browser: 'simulated' });
		return env;
	};

	let cleanerIsReady: () => void = () => undefined;
	let writerIsDone: () => void = () => undefined;
	const ready = new Promise<void>((resolve) => {
		cleanerIsReady = resolve;
	});
	const done = new Promise<void>((resolve) => {
		writerIsDone = resolve;
	});
	const cleaner = await join('cleaner', {
		...remote,
		// It has looked at everything and is about to take something away.
		async remove(folder, name) {
			cleanerIsReady();
			await done;
			await remote.remove(folder, name);
		},
	});
	let cleaning: Promise<void> | null = null;
	const writer = await join('writer', {
		...remote,
		async write(folder, name, bytes) {
			if (name.endsWith('.man')) {
				cleaning = clean(cleaner).then(cleanerIsReady);
				await ready;
			}
			await remote.write(folder, name, bytes);
		},
	});
	const clipping = aClipping();
	await writer.store.change(['clippings', 'dirty'], async (tx) => {
		await tx.put('clippings', clipping);
		await tx.put('dirty', { id: clipping.id, deleted: false });
	});
	await sync(writer, 'poll');
	await writeSnapshot(writer, { repair: false });
	writerIsDone();
	await cleaning;

	const keys = await readKeys(writer);
	const [manifest] = (await listLog(writer)).filter(({ parsed }) => parsed.kind === 'manifest');
	const reading = manifest && (await readManifest(writer, keys, manifest));
	if (!reading || !('value' in reading)) throw new Error('The snapshot was not written.');
	const there = remote.folders.get('v1/snap');
	return reading.value.shards.filter(([name]) => !there?.has(shardName(name))).length;
}

process.exitCode = (await race()) > 0 ? 1 : 0;
