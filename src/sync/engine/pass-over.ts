import { RemoteError, type RemoteFailure } from '../remotes/remote';
import type { Environment } from './environment';

/** Of a storage that refuses more files than these, the rest is not asked for in this run: it is not about single files. */
const MOST_REFUSED = 3;

/** What concerns the storage as a whole, and would be the same for any other file. */
const OF_ALL: readonly RemoteFailure[] = ['offline', 'busy', 'sign-in', 'full', 'no-folder'];

/**
 * Notes that the storage refused a single file, so that a run can go on with the others and fail by it at its end. Throws
 * the error where it is about more than that file, or where the run does not go on.
 */
export function passOver({ refused }: Pick<Environment, 'refused'>, file: string, error: unknown): void {
	const isOfOne =
		error instanceof RemoteError && error.details.request?.status != null && !OF_ALL.includes(error.failure);
	if (!refused || !isOfOne || refused.size >= MOST_REFUSED) throw error;
	refused.set(file, error);
}
