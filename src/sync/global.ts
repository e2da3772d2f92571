import type { WorkerSync } from './api';
import type { SyncHost } from './host/host';

/** What the script of sync leaves behind for the worker that loads it. */
export interface WithSync {
	sidelightSync?: (host: SyncHost) => WorkerSync;
}
