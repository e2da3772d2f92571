import type { Remote, RemoteFile } from '../../../src/sync/remotes/remote';

/**
 * What a storage does wrong for as long as it lasts, and says no word of:
 * - `cut`: a listing has the first few files alone;
 * - `renamed`: an upload is stored under another name;
 * - `dropped`: an upload is said to be stored, and is not;
 * - `hidden`: some files can be read and are in no listing;
 * - `folded`: listings tell names in capitals;
 * - `lagging`: a listing is what the one before should have been.
 */
export const LASTING_FAULTS = ['cut', 'renamed', 'dropped', 'hidden', 'folded', 'lagging'] as const;
export type LastingFault = (typeof LASTING_FAULTS)[number];

const FILES_SHOWN = 5;

/** The storage as one device meets it while the fault lasts: the folder that holds the log is where it shows. */
export function withLastingFault(remote: Remote, fault: () => LastingFault | null): Remote {
	let before: RemoteFile[] | null = null;
	return {
		...remote,
		async list(folder) {
			const files = await remote.list(folder);
			if (folder !== 'v1/log' || !files) return files;
			switch (fault()) {
				case 'cut':
					return files.slice(0, FILES_SHOWN);
				case 'hidden':
					return files.filter(({ name }) => /[0-7]\.\w+$/.test(name));
				case 'folded':
					return files.map(({ name, size }) => ({ name: name.toUpperCase(), size }));
				case 'lagging': {
					const late = before ?? files;
					before = files;
					return late;
				}
				default:
					return files;
			}
		},
		async write(folder, name, bytes) {
			const now = folder === 'v1/log' ? fault() : null;
			if (now === 'dropped') return;
			await remote.write(folder, now === 'renamed' ? name.replace(/(?=\.\w+$)/, ' (1)') : name, bytes);
		},
	};
}
