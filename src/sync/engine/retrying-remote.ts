import { type Remote, RemoteError } from '../remotes/remote';
import { RETRIES_AT_ONCE } from './retry';

/** The same storage, asked again at once where a connection broke. Asking again is harmless: see `Remote`. */
export function retryingRemote(remote: Remote): Remote {
	async function again<T>(ask: () => Promise<T>): Promise<T> {
		for (let attempt = 0; ; attempt++) {
			try {
				return await ask();
			} catch (error) {
				const isBroken = error instanceof RemoteError && error.failure === 'offline';
				if (!isBroken || attempt >= RETRIES_AT_ONCE) throw error;
			}
		}
	}
	return {
		list: (folder) => again(() => remote.list(folder)),
		read: (folder, name) => again(() => remote.read(folder, name)),
		write: (folder, name, bytes) => again(() => remote.write(folder, name, bytes)),
		remove: (folder, name) => again(() => remote.remove(folder, name)),
		makeFolder: (folder) => again(() => remote.makeFolder(folder)),
		version: (folder) => again(() => remote.version(folder)),
	};
}
