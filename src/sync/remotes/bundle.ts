import { unzipSync, zipSync } from 'fflate';
import { type Remote, RemoteError, type RemoteFile } from './remote';

/** A vault of a hundred thousand clippings has some 40 MB. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_FILES = 50_000;

/** What is written stays so far below that the archive's own bytes leave it a bundle that can be taken in. */
const BYTES_FOR_NAMES = 16 * 1024 * 1024;

/** Where a vault's files lie; names that mean something are judged by whoever reads them. */
const VAULT_PATH = /^(?:(v1|v1\/log|v1\/snap|v1\/art\/[\da-f]{2})\/)?([\da-zA-Z][\w.-]{0,127})$/;

/** A vault in one file. */
interface BundleRemote extends Remote {
	/** The bundle with all that was written to it: a zip archive, its files under the names of the vault. */
	save(): Blob;
}

/**
 * A vault's files in one file, to be carried from browser to browser by hand: a zip archive without compression, as the
 * files are encrypted, in which each has the path that it has in any storage. Syncing with a bundle and saving it brings
 * out everything; syncing with one from elsewhere brings everything in. Null begins an empty one.
 *
 * Rejects with `RemoteError`: `not-storage` where the file is no such archive or not whole, `full` where it is larger
 * than is taken in (256 MB, 50,000 files), or would become so. Other files in the archive are left out.
 */
export async function openBundle(blob: Blob | null, most = MOST_BYTES - BYTES_FOR_NAMES): Promise<BundleRemote> {
	const files = blob ? readArchive(await bytesOf(blob)) : new Map<string, Uint8Array<ArrayBuffer>>();
	let size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
	const folders = new Set([...files.keys()].flatMap(foldersOf));
	return {
		async list(folder) {
			const listed: RemoteFile[] = [];
			for (const [path, { length }] of files)
				if (folderOf(path) === folder) listed.push({ name: path.slice(path.lastIndexOf('/') + 1), size: length });
			return folder === '' || folders.has(folder) ? listed : null;
		},
		async read(folder, name) {
			return files.get(pathOf(folder, name))?.slice() ?? null;
		},
		async write(folder, name, bytes) {
			if (folder !== '' && !folders.has(folder))
				throw new RemoteError('no-folder', `there is no ${folder}/ in the bundle`);
			const after = size + bytes.length - (files.get(pathOf(folder, name))?.length ?? 0);
			if (after > most || files.size >= MOST_FILES) throw tooLarge();
			size = after;
			files.set(pathOf(folder, name), bytes.slice());
		},
		async remove(folder, name) {
			size -= files.get(pathOf(folder, name))?.length ?? 0;
			files.delete(pathOf(folder, name));
		},
		async makeFolder(folder) {
			for (const above of foldersOf(`${folder}/`)) folders.add(above);
		},
		async version() {
			return null;
		},
		save() {
			const entries = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
			const archive = zipSync(Object.fromEntries(entries), { level: 0, mtime: new Date(2000, 0, 1) });
			return new Blob([archive as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
		},
	};
}

const pathOf = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

/** The folder of a path and those above it. */
const foldersOf = (path: string): string[] => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
	if (blob.size > MOST_BYTES) throw tooLarge();
	try {
		return new Uint8Array(await blob.arrayBuffer());
	} catch (cause) {
		throw new RemoteError('offline', 'the file cannot be read', { cause });
	}
}

/** Sizes are taken from the archive's directory before anything is unpacked, and files get no more than they say. */
function readArchive(bytes: Uint8Array<ArrayBuffer>): Map<string, Uint8Array<ArrayBuffer>> {
	let [size, count] = [0, 0];
	try {
		const found = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!VAULT_PATH.test(name)) return false;
				size += originalSize;
				count++;
				if (size > MOST_BYTES || count > MOST_FILES) throw tooLarge();
				return true;
			},
		});
		return new Map(Object.entries(found).map(([path, content]) => [path, new Uint8Array(content)]));
	} catch (cause) {
		if (cause instanceof RemoteError) throw cause;
		throw new RemoteError('not-storage', 'the file is not a whole archive', { cause });
	}
}

function tooLarge(): RemoteError {
	return new RemoteError('full', 'the file is larger than a vault should be');
}
