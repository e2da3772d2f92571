import type { Tx } from '../../store/store';
import { changeFiles } from './own-files';

/**
 * Has own segments written again whose bytes are still here, because somebody could not read them. What stands there is
 * read first. Within a transaction over `sync`.
 */
export const resendSegments = (tx: Tx, names: readonly string[]): Promise<void> =>
	names.length === 0
		? Promise.resolve()
		: changeFiles(tx, (file) => (names.includes(file.name) ? { ...file, sent: false, replace: true } : file));
