import { type DBSchema, openDB } from 'idb';

/** The chosen folder: its handle cannot be sent in a message or written as text, so page and worker share it here. */
interface Tables extends DBSchema {
	directories: { key: 'vault'; value: FileSystemDirectoryHandle };
}

const open = () =>
	openDB<Tables>('sidelight-folder', 1, {
		upgrade: (db) => void db.createObjectStore('directories'),
	});

export async function keepDirectory(handle: FileSystemDirectoryHandle): Promise<void> {
	const db = await open();
	await db.put('directories', handle, 'vault');
	db.close();
}

export async function keptDirectory(): Promise<FileSystemDirectoryHandle | undefined> {
	const db = await open();
	const handle = await db.get('directories', 'vault');
	db.close();
	return handle;
}
