import { StoreError, type StoreFailure } from '../clippings/store/errors';
import { type FailedRequest, RemoteError, type RemoteFailure } from './remotes/remote';
import type { CheckFailure } from './remotes/webdav-check';

/** What kept something from being done: the storage, or the store of clippings on this device. `detail` is for diagnostics. */
export type Obstacle =
	| { at: 'storage'; why: RemoteFailure | CheckFailure; detail: string; request?: FailedRequest }
	| { at: 'device'; why: StoreFailure; detail: string };

/** What stood in the way, by what was thrown; null for any other error, which is a mistake of this program. */
export function obstacleOf(error: unknown): Obstacle | null {
	if (error instanceof RemoteError) {
		const { request } = error.details;
		return { at: 'storage', why: error.failure, detail: error.message, ...(request && { request }) };
	}
	return error instanceof StoreError ? { at: 'device', why: error.failure, detail: error.message } : null;
}

/** The same, with what this program did not foresee told as just that. */
export const anyObstacleOf = (error: unknown): Obstacle =>
	obstacleOf(error) ?? { at: 'device', why: 'unknown', detail: String(error) };
