import type { Clipping } from '../../clippings/model';
import { hash32 } from '../format/hash32';
import { localChange } from './documents';
import type { Changed } from './yjs';

/**
 * Writes a clipping again whose content was taken away by a device that did not know all of it. Every device that holds it
 * does so, not knowing of the others: the Yjs client follows from what is written and where, so that devices with the same
 * record and the same document write the same bytes and no comment doubles.
 */
export function writeAgain(bytes: Uint8Array, record: Clipping): Changed | null {
	const as = (clientId: number) => localChange(bytes, record, { clientId, at: 0 });
	const draft = as(0);
	return draft && as(hash32(draft.update.join(' ')));
}
