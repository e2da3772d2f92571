import type { Remote, RemoteFile, RemoteFolder } from '../../../src/sync/remotes/remote';
import { RemoteError } from '../../../src/sync/remotes/remote';

type Bytes = Uint8Array<ArrayBuffer>;

/** A storage in memory, which a test can look into and change behind everybody's back. */
export interface MemoryRemote extends Remote {
	/** Files by folder and name; a folder that is not there has no entry. */
	readonly folders: Map<string, Map<string, Bytes>>;
	/** All of it, to be put back by `restore`. */
	save(): Map<string, Map<string, Bytes>>;
	restore(saved: ReadonlyMap<string, ReadonlyMap<string, Bytes>>, folders?: readonly string[]): void;
}

/** `overwrites`: what a storage does that ignores preconditions; else what exists is kept. */
export function memoryRemote({ overwrites = true } = {}): MemoryRemote {
	const folders = new Map<string, Map<string, Bytes>>([['', new Map()]]);
	const copy = (files: ReadonlyMap<string, Bytes>) => new Map(files);
	return {
		folders,
		save: () => new Map([...folders].map(([folder, files]) => [folder, copy(files)])),
		restore(saved, only = [...folders.keys()]) {
			for (const folder of only) folders.set(folder, copy(saved.get(folder) ?? new Map()));
		},
		async list(folder): Promise<RemoteFile[] | null> {
			const files = folders.get(folder);
			return files ? [...files].map(([name, { length }]) => ({ name, size: length })) : null;
		},
		read: async (folder, name) => folders.get(folder)?.get(name)?.slice() ?? null,
		async write(folder, name, bytes) {
			const files = folders.get(folder);
			if (!files) throw new RemoteError('no-folder', `There is no folder ${folder}.`);
			if (overwrites || !files.has(name)) files.set(name, bytes.slice());
		},
		async remove(folder, name) {
			folders.get(folder)?.delete(name);
		},
		async makeFolder(folder: RemoteFolder) {
			const parts = folder.split('/');
			for (let i = 1; i <= parts.length; i++) {
				const path = parts.slice(0, i).join('/');
				if (!folders.has(path)) folders.set(path, new Map());
			}
		},
		version: async () => null,
	};
}

/** The same storage for who may only look. */
export const readOnly = (remote: Remote): Remote => ({
	...remote,
	write: async () => undefined,
	remove: async () => undefined,
	makeFolder: async () => undefined,
});
