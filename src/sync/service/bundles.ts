import { parseName } from '../format/names';
import type { SyncHost } from '../host/host';
import { openBundle } from '../remotes/bundle';
import { type Remote, RemoteError, type RemoteFolder } from '../remotes/remote';
import { withVault } from './environment';
import { run } from './run';
import { listVaults, README_NAME } from './vault-files';

/** Where a vault's files lie, the key first. */
const FOLDERS: readonly RemoteFolder[] = ['v1', 'v1/snap', 'v1/log'];

/** The whole vault as one file, with everything that waits here sent to it before. Rejects with `RemoteError`. */
export async function exportBundle(host: SyncHost): Promise<Blob> {
	await run(host, 'push', true);
	return withVault(host, async ({ remote }) => {
		const bundle = await openBundle(null);
		await bundle.write('', README_NAME, (await remote.read('', README_NAME)) ?? new Uint8Array());
		await copyFiles(remote, bundle);
		return bundle.save();
	});
}

/** Takes a bundle of this vault in: its files come to those of the storage, and what is new in them is fetched. */
export async function importBundle(
	host: SyncHost,
	blob: Blob,
): Promise<{ outcome: 'done'; files: number } | { outcome: 'other-vault' | 'unreadable' }> {
	const bundle = await openBundle(blob).catch(() => null);
	const [there] = bundle ? await listVaults(bundle).catch(() => []) : [];
	if (!bundle || !there) return { outcome: 'unreadable' };
	const files = await withVault(host, async ({ remote }, { id }) =>
		there.id === id ? copyFiles(bundle, remote) : null,
	);
	if (files === null) return { outcome: 'other-vault' };
	await run(host, 'poll', true);
	return { outcome: 'done', files };
}

/** Copies the files that are missing; they are the same wherever they bear the same name. Answers how many. */
export async function copyFiles(from: Remote, to: Remote): Promise<number> {
	let copied = 0;
	for (const folder of FOLDERS) {
		const held = new Map((await to.list(folder))?.map(({ name, size }) => [name, size]));
		const missing = ((await from.list(folder)) ?? []).filter(
			({ name, size }) => parseName(name) !== null && held.get(name) !== size,
		);
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
