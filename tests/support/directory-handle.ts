import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Node's errors as browsers name them. */
function attempt<T>(action: () => T): T {
	try {
		return action();
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		const names: Record<string, string> = {
			ENOENT: 'NotFoundError',
			EACCES: 'NotAllowedError',
			ENOSPC: 'QuotaExceededError',
		};
		throw new DOMException(String(error), names[code ?? ''] ?? 'InvalidStateError');
	}
}

function fileHandle(path: string, name: string) {
	return {
		kind: 'file',
		name,
		async getFile() {
			const { size } = attempt(() => statSync(path));
			return { size, arrayBuffer: async () => new Uint8Array(await readFile(path)).buffer };
		},
		async createWritable() {
			const chunks: Uint8Array[] = [];
			writeFileSync(`${path}.crswap`, '');
			return {
				write: async (bytes: Uint8Array) => void chunks.push(bytes),
				abort: async () => rmSync(`${path}.crswap`),
				async close() {
					writeFileSync(`${path}.crswap`, Buffer.concat(chunks));
					renameSync(`${path}.crswap`, path);
				},
			};
		},
	};
}

/** A folder of the disk as the File System Access API hands it out, with as much of it as is used here. */
export function directoryHandle(
	path: string,
	permission: () => PermissionState = () => 'granted',
): FileSystemDirectoryHandle {
	const handle = {
		kind: 'directory',
		name: path,
		queryPermission: async () => permission(),
		async getDirectoryHandle(name: string, { create = false } = {}) {
			if (create) mkdirSync(join(path, name), { recursive: true });
			attempt(() => statSync(join(path, name)));
			return directoryHandle(join(path, name));
		},
		async getFileHandle(name: string, { create = false } = {}) {
			if (create) attempt(() => writeFileSync(join(path, name), '', { flag: 'a' }));
			attempt(() => statSync(join(path, name)));
			return fileHandle(join(path, name), name);
		},
		async removeEntry(name: string) {
			attempt(() => rmSync(join(path, name)));
		},
		async *values() {
			for (const entry of attempt(() => readdirSync(path, { withFileTypes: true })))
				yield entry.isDirectory()
					? directoryHandle(join(path, entry.name))
					: fileHandle(join(path, entry.name), entry.name);
		},
	};
	return handle as unknown as FileSystemDirectoryHandle;
}
