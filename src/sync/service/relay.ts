import type { SyncHost } from '../host/host';
import { answerOver, type Line } from '../remotes/relay';
import { ask } from '../remotes/request';
import { transportTo } from './environment';
import { stayingAlive } from './exclusively';

/** Makes a page's request of a storage, in the worker, where the browser permits it. */
export const relay = (host: SyncHost, line: Line): Promise<void> =>
	stayingAlive(host, () =>
		answerOver(line, (address, request, signal) => ask({ ...transportTo(host, address), signal }, request)),
	);
