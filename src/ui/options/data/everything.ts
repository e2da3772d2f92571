import { emptyStore } from '../../../clippings/store/empty-store';
import { PENDING } from '../../../clippings/store/pending';
import { type Replacement, replaceClippings } from '../../../clippings/store/replace-clippings';
import { removalOf, returnOf, type Snapshot, takeSnapshot } from '../../../settings/data';
import { finishPendingData } from '../../../settings/pending-data';

/** Everything that was kept, to be brought back: clippings lie in a database of their own. */
export interface Everything {
	settings: Snapshot;
	clippings: Replacement;
	/** Whether sync was on, which cannot be brought back. */
	hadSync: boolean;
}

/**
 * Deletes settings, memory, clippings and texts, and turns sync off: what lies in its storage stays there. Clippings and sync go
 * first, and with them it is noted that the rest has to: should the page be closed between, whoever comes next takes that away.
 * Where the store fails no clipping is deleted; throws `StoreError`.
 */
export async function deleteEverything(): Promise<Everything> {
	const before = await takeSnapshot();
	const clippings = await emptyStore(removalOf(before));
	try {
		await finishPendingData(PENDING);
	} catch (error) {
		await replaceClippings({ ...clippings, pending: null });
		throw error;
	}
	const { sync, ...settings } = before;
	return { clippings, settings, hadSync: (sync ?? null) !== null };
}

/** Brings it back, but for sync, whose keys are gone. What was clipped or set since then stays. */
export async function restoreEverything({ settings, clippings }: Everything): Promise<void> {
	await replaceClippings({ ...clippings, pending: returnOf(settings) });
	await finishPendingData(PENDING);
}
