import { type Remote, RemoteError, type RemoteFolder } from '../../../src/sync/remotes/remote';

/** A storage in memory, for tests of what uses one. `files` holds everything by folder and name, to look at and to spoil. */
export function openMemory(
	files: Map<string, Map<string, Uint8Array<ArrayBuffer>>> = new Map(),
	signal?: AbortSignal,
): Remote {
	async function inFolder(folder: RemoteFolder) {
		// Storages answer later, never at once.
		await Promise.resolve();
		if (signal?.aborted) throw new RemoteError('offline', 'called off');
		return files.get(folder);
	}
	return {
		async list(folder) {
			const found = await inFolder(folder);
			return found ? [...found].map(([name, { length }]) => ({ name, size: length })) : null;
		},
		async read(folder, name) {
			return (await inFolder(folder))?.get(name)?.slice() ?? null;
		},
		async write(folder, name, bytes) {
			const found = await inFolder(folder);
			if (!found) throw new RemoteError('no-folder', `there is no ${folder}/`);
			found.set(name, bytes.slice());
		},
		async remove(folder, name) {
			(await inFolder(folder))?.delete(name);
		},
		async makeFolder(folder) {
			await inFolder(folder);
			const parts = folder === '' ? [] : folder.split('/');
			for (let depth = 0; depth <= parts.length; depth++) {
				const path = parts.slice(0, depth).join('/');
				if (!files.has(path)) files.set(path, new Map());
			}
		},
		async version() {
			return null;
		},
	};
}
