/** The script `sync.js`, which the worker loads: evaluated, it does nothing but leave this behind. */
import type { WithSync } from '../global';
import { workerSync } from './worker';

(globalThis as WithSync).sidelightSync = workerSync;
