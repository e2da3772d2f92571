import { type DBSchema, openDB } from 'idb';
import { type Remote, RemoteError, type RemoteFile, type RemoteFolder } from './remote';

interface Tables extends DBSchema {
	/** Files by their path in the vault. */
	files: { key: string; value: Uint8Array<ArrayBuffer> };
	folders: { key: string; value: true };
}

const pathOf = (folder: RemoteFolder, name: string): string => `${folder}/${name}`;

/**
 * A vault that lies in this browser alone, for readers who carry it to their other browsers as one file (`bundle.ts`):
 * the files of a bundle come to those that are here. Rejects with `full` where the browser gives no more room.
 */
export function openCarried(database = 'sidelight-carried'): Remote {
	const opened = openDB<Tables>(database, 1, {
		upgrade(db) {
			db.createObjectStore('files');
			db.createObjectStore('folders');
		},
	});

	async function attempt<T>(work: (db: Awaited<typeof opened>) => Promise<T>): Promise<T> {
		try {
			return await work(await opened);
		} catch (cause) {
			if (cause instanceof RemoteError) throw cause;
			const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
			throw new RemoteError(isFull ? 'full' : 'refused', 'the vault in this browser could not be used', { cause });
		}
	}

	return {
		list: (folder) =>
			attempt(async (db) => {
				const files: RemoteFile[] = [];
				const within = IDBKeyRange.bound(`${folder}/`, `${folder}/\uffff`);
				for (
					let cursor = await db.transaction('files').store.openCursor(within);
					cursor;
					cursor = await cursor.continue()
				) {
					const name = cursor.key.slice(folder.length + 1);
					if (!name.includes('/')) files.push({ name, size: cursor.value.length });
				}
				return files.length > 0 || folder === '' || (await db.get('folders', folder)) ? files : null;
			}),
		read: (folder, name) => attempt(async (db) => (await db.get('files', pathOf(folder, name))) ?? null),
		write: (folder, name, bytes) =>
			attempt(async (db) => {
				if (folder !== '' && !(await db.get('folders', folder)))
					throw new RemoteError('no-folder', `there is no ${folder}/ in this browser's vault`);
				await db.put('files', bytes.slice(), pathOf(folder, name));
			}),
		remove: (folder, name) => attempt((db) => db.delete('files', pathOf(folder, name))),
		makeFolder: (folder) =>
			attempt(async (db) => {
				const parts = folder.split('/');
				for (let depth = 1; depth <= parts.length; depth++)
					await db.put('folders', true, parts.slice(0, depth).join('/'));
			}),
		version: async () => null,
	};
}
