import { forgetSync } from '../../../clippings/store/forget-sync';
import { type Replacement, removeAll, replaceClippings } from '../../../clippings/store/replace-clippings';
import { changeData, deleteData, returnOf, type Snapshot } from '../../../settings/data';

/** Everything that was kept, to be brought back: clippings lie in a database of their own. */
export interface Everything {
	settings: Snapshot;
	clippings: Replacement;
	/** Whether sync was on, which cannot be brought back. */
	hadSync: boolean;
}

/**
 * Deletes settings, memory, clippings and texts, and turns sync off: what lies in its storage stays there. Where the store
 * fails nothing is deleted; throws `StoreError`.
 */
export async function deleteEverything(): Promise<Everything> {
	const clippings = await removeAll();
	try {
		const { sync, ...settings } = await deleteData();
		await forgetSync();
		return { clippings, settings, hadSync: (sync ?? null) !== null };
	} catch (error) {
		await replaceClippings(clippings);
		throw error;
	}
}

/** Brings it back, but for sync, whose keys are gone. What was clipped or set since then stays. */
export async function restoreEverything({ settings, clippings }: Everything): Promise<void> {
	await replaceClippings(clippings);
	await changeData(returnOf(settings));
}
