import { useEffect } from 'preact/hooks';
import type { SyncNow } from '../../sync/use-sync';
import { loadApi } from './load-api';
import { SetUp } from './set-up';
import { SyncOnView } from './sync-on-view';

interface Props {
	now: SyncNow;
	/** Whether the reader has just set it up in this page. */
	isFirst: boolean;
	left: () => void;
}

/** Set-up or, once there is a storage, how it stands: loaded only then. */
export function SyncParts({ now: { on, state, progress }, isFirst, left }: Props) {
	useEffect(() => {
		// The state is told after each attempt; none was made yet since the browser started.
		if (on && !state) void loadApi().then((api) => api.state());
	}, [on, state]);
	if (!on) return <SetUp progress={progress} cancel={left} />;
	return state && <SyncOnView state={state} progress={progress} isFirst={isFirst} left={left} />;
}
