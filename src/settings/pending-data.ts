import * as z from 'zod/mini';
import { serially } from '../storage/serially';
import { changeData } from './data';

/** Where a change waits that is the second half of another one, made elsewhere. */
export interface Pending {
	/** Undefined where none waits. */
	get(): Promise<unknown>;
	drop(): Promise<void>;
}

const dataChange = z.record(
	z.string(),
	z.object({ from: z.optional(z.unknown()), to: z.optional(z.unknown()), always: z.optional(z.boolean()) }),
);

/**
 * Makes the change that waits, if one does: right behind its first half, or when Sidelight is next looked at, should the
 * page that began it have been closed. To make it twice is to make it once. False where something else stood there.
 */
export const finishPendingData = ({ get, drop }: Pending): Promise<boolean> =>
	serially('pending', async () => {
		const waiting = dataChange.safeParse(await get());
		const isWhole = waiting.success ? await changeData(waiting.data) : true;
		await drop();
		return isWhole;
	});
