import type { RemoteFailure } from '../remotes/remote';
import { DAY, HOUR } from './timings';

const MINUTE = HOUR / 60;

/** The longest that it waits by itself. */
const LONGEST_WAIT = HOUR;

/** Failures that pass by themselves. */
const PASSING: readonly RemoteFailure[] = [
	...([
		'offline',
		'busy',
		'server-error',
		'refused',
		'not-storage',
		'full',
		'too-large',
		'no-folder',
		'forbidden',
	] as const),
];

/**
 * How long to wait after the nth attempt in a row failed, in milliseconds: 1, 2, 4 … 60 minutes, and no less than the
 * storage asks for, up to a day. Null where only the reader can help, and trying goes on when they did.
 */
export function waitAfter(failure: RemoteFailure, attempts: number, retryAfter = 0): number | null {
	if (!PASSING.includes(failure)) return null;
	const backOff = Math.min(LONGEST_WAIT, MINUTE * 2 ** Math.max(0, attempts - 1));
	return Math.min(Math.max(backOff, retryAfter), DAY);
}

/** How often a request is made again at once: a connection kept open too long breaks at its next use. */
export const RETRIES_AT_ONCE = 2;
