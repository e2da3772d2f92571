import type { WorkerSync } from '../api';
import { readState } from '../engine/status';
import type { SyncHost } from '../host/host';
import { here } from './environment';
import { exclusively, ifFree } from './exclusively';
import { run } from './run';

/** What the worker does of sync. Setting it up, which needs more code, is the settings page's. */
export const workerSync = (host: SyncHost): WorkerSync => ({
	state: () => readState(here),
	run: (errand, isAsked = false) => {
		const work = () => run(host, errand, isAsked);
		return isAsked ? exclusively(host, work) : ifFree(host, work);
	},
});
