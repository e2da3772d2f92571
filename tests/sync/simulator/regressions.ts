import type { ProfileName } from './profiles';

/** Seeds that failed once, each with what was wrong then. */
export const REGRESSIONS: readonly { profile: ProfileName; seed: number; was: string }[] = [];
