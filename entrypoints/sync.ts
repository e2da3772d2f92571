import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { WithSync } from '../src/sync/global';
import { workerSync } from '../src/sync/service/worker';

export default defineUnlistedScript(() => {
	(globalThis as WithSync).sidelightSync = workerSync;
});
