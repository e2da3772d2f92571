import type { Entered } from '../api';
import { FolderError, type FolderTrouble } from '../engine/vault/folder';
import type { Joined } from '../engine/vault/join';
import { FileError } from '../format/errors';
import type { SyncHost } from '../host/host';
import { obstacleOf } from '../obstacle';

const FOLDER: Record<FolderTrouble, Entered> = {
	gone: { outcome: 'failed', obstacle: { at: 'storage', why: 'no-folder', detail: 'The vault file is gone.' } },
	replaced: { outcome: 'vault-there' },
	locked: { outcome: 'wrong-passphrase' },
	newer: { outcome: 'unreadable' },
};

/** Does what may fail by the storage, the passphrase, a file or the disk, and says so; other errors go through. */
export async function attempt(work: () => Promise<Entered>): Promise<Entered> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof FolderError) return FOLDER[error.trouble];
		if (error instanceof FileError)
			return { outcome: error.code === 'WRONG_PASSPHRASE' ? 'wrong-passphrase' : 'unreadable' };
		const obstacle = obstacleOf(error);
		if (!obstacle) throw error;
		return { outcome: 'failed', obstacle };
	}
}

export function enteredOf(joined: Joined): Entered {
	if (joined.joined) return { outcome: 'done' };
	if (joined.because === 'occupied') return { outcome: 'vault-there' };
	return { outcome: joined.because === 'wrong-passphrase' ? 'wrong-passphrase' : 'unreadable' };
}

/** Deriving a key takes a while, so it is told how much of it is done. */
export const keyProgress = (host: SyncHost) => ({
	progress: (done: number) => host.tellProgress({ doing: 'key', done, all: 1 }),
});
