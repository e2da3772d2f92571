import { changeMeta, getMeta } from '../store/meta';
import { here } from './environment';

/** The reader has taken note of a loss; it is not told again. */
export const dismissAlarms = (): Promise<void> =>
	here.store.change(['sync'], async (tx) => {
		if (await getMeta(tx, 'health')) await changeMeta(tx, 'health', { rolledBack: null });
	});
