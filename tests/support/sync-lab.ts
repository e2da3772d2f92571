import type { Clipping } from '../../src/clippings/model';
import { type FetchedText, fetchText } from '../../src/sync/engine/articles/fetch-text';
import type { Environment } from '../../src/sync/engine/environment';
import { readState } from '../../src/sync/engine/read-state';
import { type Errand, sync } from '../../src/sync/engine/sync';
import { enterVault } from '../../src/sync/engine/vault/enter';
import { unlockVault } from '../../src/sync/engine/vault/join';
import { type Bytes, randomBytes } from '../../src/sync/format/bytes';
import { importKey } from '../../src/sync/format/keys';
import type { SyncState } from '../../src/sync/state';
import { memoryStore } from '../../src/sync/store/memory';
import type { VaultMeta } from '../../src/sync/store/meta';
import type { SyncStore } from '../../src/sync/store/store';
import { memoryRemote } from '../sync/simulator/memory-remote';
import { aClipping } from './clippings';

/** A device of a vault, over a storage in memory. */
export interface LabDevice {
	env: Environment;
	store: SyncStore;
	poll(): Promise<SyncState>;
	push(): Promise<SyncState>;
	/** Takes the vault's new secret; answers `joined`, or why not. */
	unlock(secret: string): Promise<string>;
	/** With the text of its page, if there is one to keep. */
	put(clipping: Clipping, text?: string): Promise<Clipping>;
	change(id: string, change: Partial<Clipping>): Promise<void>;
	remove(id: string): Promise<void>;
	clippings(): Promise<Clipping[]>;
	get(id: string): Promise<Clipping | undefined>;
	text(url: string): Promise<string | undefined>;
	fetch(id: string): Promise<FetchedText>;
}

/** A storage, a vault in it, a clock that stands still, and as many devices as a test wants. */
export async function syncLab({ vault = 'aa'.repeat(16) } = {}) {
	const remote = memoryRemote();
	const clock = { now: Date.UTC(2022, 0, 12, 10) };
	const file = { name: `vault-${vault}-0-${'0'.repeat(16)}.json`, number: 0, bytes: new Uint8Array(9) as Bytes };
	const meta: VaultMeta = { id: vault, keys: [await importKey(randomBytes(32))], opened: 0, file };
	for (const folder of ['v1/log', 'v1/snap'] as const) await remote.makeFolder(folder);
	await remote.write('v1', file.name, file.bytes);
	return {
		remote,
		clock,
		vault: meta,
		/** Its environment alone, of a device that is in no vault yet. */
		outside: (): Environment => environment(remote, clock),
		async join(name: string): Promise<LabDevice> {
			const env = environment(remote, clock);
			await enterVault(env, meta, { name, browser: 'Firefox' });
			return labDevice(env);
		},
		log: () => [...(remote.folders.get('v1/log')?.keys() ?? [])],
	};
}

const environment = (remote: Environment['remote'], clock: { now: number }): Environment => ({
	store: memoryStore(),
	remote,
	now: () => clock.now,
	random: randomBytes,
	parallel: 4,
	sendsTexts: true,
	sessions: new Map(),
});

export function labDevice(env: Environment): LabDevice {
	const { store } = env;
	const run = async (errand: Errand) => {
		await sync(env, errand, { isAsked: true });
		return readState(env);
	};
	const put = (clipping: Clipping, text?: string) =>
		store.change(['clippings', 'texts', 'articles', 'dirty'], async (tx) => {
			const kept = text === undefined ? clipping : { ...clipping, hasText: true };
			const { url } = clipping.page;
			if (text !== undefined) {
				await tx.put('texts', { url, read: clipping.created, text });
				await tx.remove('articles', url);
			}
			await tx.put('clippings', kept);
			await tx.put('dirty', { id: clipping.id, deleted: false });
			return kept;
		});
	const get = (id: string) => store.read(['clippings'], (tx) => tx.get('clippings', id));
	return {
		env,
		store,
		put,
		get,
		text: async (url) => (await store.read(['texts'], (tx) => tx.get('texts', url)))?.text,
		fetch: (id) => fetchText(env, id),
		poll: () => run('poll'),
		push: () => run('push'),
		async unlock(secret) {
			const unlocked = await unlockVault(env, secret);
			return unlocked.joined ? 'joined' : unlocked.because;
		},
		async change(id, change) {
			await put({ ...((await get(id)) ?? aClipping({ id })), ...change });
		},
		remove: (id) =>
			store.change(['clippings', 'texts', 'articles', 'dirty'], async (tx) => {
				const url = (await tx.get('clippings', id))?.page.url ?? '';
				if ((await tx.clippingsOf(url)) === 1) await Promise.all([tx.remove('texts', url), tx.remove('articles', url)]);
				await tx.remove('clippings', id);
				await tx.put('dirty', { id, deleted: true });
			}),
		clippings: () => store.read(['clippings'], (tx) => tx.list('clippings')),
	};
}
