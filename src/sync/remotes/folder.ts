import { type Remote, RemoteError, type RemoteFolder } from './remote';

/** Copies that Dropbox, OneDrive, Syncthing and others make of conflicts, and files that are still being written. */
const FOREIGN = /[()]|\.sync-conflict-|\bconflict(ed)? copy\b|\.(crswap|tmp|part)$|^[.~]/i;

/** TypeScript's library does not know it yet. */
interface PermittedHandle extends FileSystemDirectoryHandle {
	queryPermission?(how: { mode: 'readwrite' }): Promise<PermissionState>;
}

/**
 * A folder of this computer (File System Access API; Chrome and Edge), which Syncthing, Dropbox or the like may carry on
 * to other computers. A file is written beside its place and moved there when it is whole, as `createWritable` does.
 * `version` is always null: looking is as cheap as listing.
 */
export function openFolder(root: PermittedHandle, signal?: AbortSignal): Remote {
	async function attempt<T>(what: string, action: () => Promise<T>): Promise<T> {
		try {
			if (signal?.aborted) throw new RemoteError('offline', `${what} was called off`);
			const permission = (await root.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
			if (permission !== 'granted') throw new RemoteError('sign-in', `${what} is not permitted by the browser`);
			return await action();
		} catch (error) {
			throw error instanceof RemoteError ? error : failed(what, error);
		}
	}

	async function find(folder: RemoteFolder, create = false): Promise<FileSystemDirectoryHandle> {
		let handle: FileSystemDirectoryHandle = root;
		for (const part of folder === '' ? [] : folder.split('/'))
			handle = await handle.getDirectoryHandle(part, { create });
		return handle;
	}

	return {
		list: (folder) =>
			attempt(`listing ${folder}/`, async () => {
				const directory = await find(folder).catch(nullIfMissing);
				if (directory === null) return null;
				const files = [];
				for await (const handle of directory.values()) {
					if (handle.kind !== 'file' || FOREIGN.test(handle.name)) continue;
					const file = await (handle as FileSystemFileHandle).getFile().catch(nullIfMissing);
					if (file !== null) files.push({ name: handle.name, size: file.size });
				}
				return files;
			}),

		read: (folder, name) =>
			attempt(`reading ${name}`, async () => {
				const file = await find(folder)
					.then((directory) => directory.getFileHandle(name))
					.then((handle) => handle.getFile())
					.catch(nullIfMissing);
				return file && new Uint8Array(await file.arrayBuffer());
			}),

		write: (folder, name, bytes) =>
			attempt(`writing ${name}`, async () => {
				const handle = await (await find(folder)).getFileHandle(name, { create: true });
				const writable = await handle.createWritable();
				try {
					await writable.write(bytes);
				} catch (error) {
					await writable.abort().catch(() => undefined);
					throw error;
				}
				await writable.close();
			}),

		remove: (folder, name) =>
			attempt(`removing ${name}`, async () => {
				const directory = await find(folder).catch(nullIfMissing);
				await directory?.removeEntry(name).catch(nullIfMissing);
			}),

		makeFolder: (folder) => attempt(`making ${folder}/`, async () => void (await find(folder, true))),

		version: async () => null,
	};
}

function nullIfMissing(error: unknown): null {
	if (error instanceof DOMException && error.name === 'NotFoundError') return null;
	throw error;
}

/** DOMException names of the specification, as sync calls them. */
function failed(what: string, cause: unknown): RemoteError {
	const name = cause instanceof DOMException ? cause.name : '';
	switch (name) {
		case 'NotFoundError':
			return new RemoteError('no-folder', `${what} failed: its folder is missing`, { cause });
		case 'NotAllowedError':
		case 'SecurityError':
			return new RemoteError('sign-in', `${what} is not permitted`, { cause });
		case 'QuotaExceededError':
			return new RemoteError('full', `${what} failed: there is no room`, { cause });
		case 'NoModificationAllowedError':
		case 'InvalidStateError':
		case 'NotReadableError':
			return new RemoteError('busy', `${what} failed: another program uses the file`, { cause });
		default:
			return new RemoteError('refused', `${what} failed (${name || 'no reason given'})`, { cause });
	}
}
