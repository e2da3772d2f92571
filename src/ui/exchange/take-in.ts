import type { LongChange } from '../../clippings/store/clippings';
import { PENDING } from '../../clippings/store/pending';
import { type Replacement, replaceClippings } from '../../clippings/store/replace-clippings';
import { type DataChange, inAnyCase, replacementOf, reversed } from '../../settings/data';
import type { Data } from '../../settings/data-file';
import { finishPendingData } from '../../settings/pending-data';

/** What was taken in, as it is undone. */
export interface TakenIn {
	clippings: Replacement;
	settings: DataChange | null;
}

/**
 * Takes clippings and settings in, both or none: the settings are kept in the transaction of the clippings, and where the page is
 * closed before they are written, the worker writes them. Throws `StoreError`.
 */
export async function takeIn(replacement: Replacement, data: Data | null, pace: LongChange): Promise<TakenIn> {
	const settings = data && (await replacementOf(data));
	const clippings = await replaceClippings(
		{ ...replacement, ...(settings ? { pending: inAnyCase(settings) } : {}) },
		pace,
	);
	try {
		await finishPendingData(PENDING);
	} catch (error) {
		await replaceClippings({ ...clippings, pending: null });
		throw error;
	}
	return { clippings, settings };
}

/** Undoes it, both or none; false where something was changed since, which stays as it is. Throws `StoreError`. */
export async function undoTakingIn({ clippings, settings }: TakenIn): Promise<boolean> {
	const pending = settings && reversed(settings);
	const again = await replaceClippings({ ...clippings, ...(pending ? { pending } : {}) });
	const isWhole = again.put.clippings.length === clippings.remove.clippings.length + clippings.put.clippings.length;
	return (await finishPendingData(PENDING)) && isWhole;
}
