import type { RemoteConfig } from '../../../src/sync/remotes/config';
import { openRemote, type Ways } from '../../../src/sync/remotes/open';
import type { Remote } from '../../../src/sync/remotes/remote';

/** The storage of a configuration, reached by Node's `fetch` or another; no folder and no account stand behind it. */
export function openByFetch(config: RemoteConfig, ask: typeof fetch, signal?: AbortSignal): Remote {
	const nothing = () => Promise.reject(new Error('There is no account here.'));
	const ways: Ways = {
		transport: () => ({ signal, fetch: ask, isPermitted: undefined }),
		directory: undefined,
		account: { get: nothing, set: nothing, remove: nothing },
	};
	return openRemote(config, ways);
}
