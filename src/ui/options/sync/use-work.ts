import { useState } from 'preact/hooks';
import type { Entered, SyncApi } from '../../../sync/api';
import { anyObstacleOf } from '../../../sync/obstacle';
import { loadApi } from './load-api';

interface Work {
	isBusy: boolean;
	/** How the last one ended; null before, and while one is under way. */
	ended: Entered | null;
	/** Does something; answers how that ended. Nothing while another is under way. */
	// biome-ignore lint/suspicious/noConfusingVoidType: calls that cannot fail in the reader's terms answer nothing.
	run: (work: (api: SyncApi) => Promise<Entered | void>) => Promise<Entered | null>;
}

/** Something that a reader has sync do: that it is under way, and how it ended. */
export function useWork(): Work {
	const [isBusy, setBusy] = useState(false);
	const [ended, setEnded] = useState<Entered | null>(null);
	const run: Work['run'] = async (work) => {
		if (isBusy) return null;
		setBusy(true);
		setEnded(null);
		const entered = await loadApi()
			.then(work)
			.then(
				(answer): Entered => answer ?? { outcome: 'done' },
				(error): Entered => ({ outcome: 'failed', obstacle: anyObstacleOf(error) }),
			);
		setBusy(false);
		setEnded(entered);
		return entered;
	};
	return { isBusy, ended, run };
}
