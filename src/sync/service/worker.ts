import type { WorkerSync } from '../api';
import { readState } from '../engine/read-state';
import type { SyncHost } from '../host/host';
import { fetchText } from './articles';
import { thisDevice } from './environment';
import { exclusively, ifFree } from './exclusively';
import { relay } from './relay';
import { run } from './run';
import { learnVersions } from './versions';

/** What the worker does of sync. Setting it up, which needs more code, is the settings page's. */
export const workerSync = (host: SyncHost): WorkerSync => ({
	state: () => readState(thisDevice),
	fetchText: (id) => fetchText(host, id),
	relay: (line) => relay(host, line),
	run: (errand, isAsked = false) => {
		const work = async () => {
			await run(host, errand, isAsked);
			if (errand === 'poll' && !isAsked) await learnVersions(host);
		};
		return isAsked ? exclusively(host, work) : ifFree(host, work);
	},
});
