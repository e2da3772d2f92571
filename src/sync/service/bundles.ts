import { articleFolders } from '../engine/articles/text-names';
import { vaultsIn } from '../engine/vault/find-vault';
import { parseName } from '../format/names';
import type { SyncHost } from '../host/host';
import { openBundle } from '../remotes/bundle';
import { type Remote, RemoteError, type RemoteFolder } from '../remotes/remote';
import { remoteFor, withVault } from './environment';
import { run } from './run';

/** Where a vault's files lie, the key first, without the texts. */
const FOLDERS: readonly RemoteFolder[] = ['v1', 'v1/snap', 'v1/log'];

/**
 * The whole vault as one file, with everything that waits here sent to it before. Of texts, as many as a bundle can hold
 * (`leftOut`: not all). Rejects with `RemoteError`.
 */
export async function exportBundle(host: SyncHost): Promise<{ bundle: Blob; leftOut: boolean }> {
	await run(host, 'push', true);
	return withVault(host, async ({ remote }) => {
		const bundle = await openBundle(null);
		const readme = await remote.read('', 'README.txt');
		if (readme) await bundle.write('', 'README.txt', readme);
		await copyFiles(remote, bundle, FOLDERS);
		const leftOut = await copyFiles(remote, bundle, await articleFolders(remote)).then(() => false, isFull);
		return { bundle: bundle.save(), leftOut };
	});
}

/**
 * Takes a bundle in: its files come to those of the vault's storage, and what is new in them is fetched. Where sync is off
 * they are laid down in this browser, to be joined there with `{ kind: 'carried' }`. Rejects with `RemoteError`.
 */
export async function importBundle(
	host: SyncHost,
	blob: Blob,
): Promise<{ outcome: 'done'; files: number } | { outcome: 'other-vault' | 'unreadable' }> {
	const bundle = await openBundle(blob).catch(() => null);
	const [brought] = vaultsIn((await bundle?.list('v1')) ?? []);
	if (!bundle || !brought) return { outcome: 'unreadable' };
	const config = await host.config.get();
	const remote = await remoteFor(host, config?.remote ?? { kind: 'carried' });
	const own = config
		? await withVault(host, async (_, { id }) => id)
		: vaultsIn((await remote.list('v1')) ?? [])[0]?.id;
	if (own !== undefined && own !== brought.id) return { outcome: 'other-vault' };
	const files = await copyFiles(bundle, remote, [...FOLDERS, ...(await articleFolders(bundle))]);
	await run(host, 'poll', true);
	return { outcome: 'done', files };
}

/** Throws what is anything else. */
function isFull(error: unknown): boolean {
	if (error instanceof RemoteError && error.failure === 'full') return true;
	throw error;
}

/** Copies the files that are missing; they are the same wherever they bear the same name. Answers how many. */
async function copyFiles(from: Remote, to: Remote, folders: readonly RemoteFolder[]): Promise<number> {
	let copied = 0;
	for (const folder of folders) {
		const given = ((await from.list(folder)) ?? []).filter(({ name }) => parseName(name) !== null);
		if (given.length === 0) continue;
		const held = new Map((await to.list(folder))?.map(({ name, size }) => [name, size]));
		const missing = given.filter(({ name, size }) => held.get(name) !== size);
		if (missing.length > 0) await to.makeFolder(folder);
		for (const { name } of missing) {
			const bytes = await from.read(folder, name);
			if (!bytes) throw new RemoteError('offline', `${name} went away while it was copied`);
			await to.write(folder, name, bytes);
			copied++;
		}
	}
	return copied;
}
