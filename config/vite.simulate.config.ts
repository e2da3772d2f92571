import { bundle } from '../tests/sync/simulator/bundle.ts';

/** The simulation of sync: one module for Node, beside the cache. */
export default bundle('main.ts', '.cache/simulate');
