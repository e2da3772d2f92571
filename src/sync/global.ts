import type { WorkerSync } from './api';
import type { SyncHost } from './host/host';
import type { sharedZod } from './host/shared-zod';

/** What the worker and the script of sync leave for each other. */
export interface WithSync {
	/** The worker's, before it loads the script. */
	sidelightZod?: typeof sharedZod;
	/** The script's. */
	sidelightSync?: (host: SyncHost) => WorkerSync;
}
