import { useEffect, useState } from 'preact/hooks';
import { progressItem, stateItem } from '../../sync/host/session-state';
import { configItem } from '../../sync/host/stored-config';
import type { Progress, SyncState } from '../../sync/state';

export type SyncOn = Extract<SyncState, { on: true }>;

export interface SyncNow {
	/** Whether a storage is chosen; null until that was read. */
	on: boolean | null;
	/** How it stands, as it was last told; null where it was not yet since the browser started. */
	state: SyncOn | null;
	/** What is being done at this moment. */
	progress: Progress | null;
}

/** How sync stands, now and whenever that changes. Loads nothing of sync. */
export function useSync(): SyncNow {
	const [now, set] = useState<SyncNow>({ on: null, state: null, progress: null });
	useEffect(() => {
		let gone = false;
		const tell = (part: Partial<SyncNow>) => !gone && set((before) => ({ ...before, ...part }));
		const told = (state: SyncState | null) => tell({ state: state?.on ? state : null });
		const stop = new AbortController();
		configItem.watch((config) => tell({ on: config !== null }), stop.signal);
		const ends = [stateItem.watch(told), progressItem.watch((progress) => tell({ progress }))];
		void configItem.get().then((config) => tell({ on: config !== null }));
		void stateItem.getValue().then(told);
		void progressItem.getValue().then((progress) => tell({ progress }));
		return () => {
			gone = true;
			stop.abort();
			for (const end of ends) end();
		};
	}, []);
	return now;
}
