import { useEffect, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { type Counts, countsOf } from './core/counts';

/** Counts of what was found, made when the list is drawn, so that typing does not wait for them. */
export function useCounts(clippings: readonly Clipping[], isWanted: boolean): Counts | null {
	const [counts, setCounts] = useState<Counts | null>(null);
	useEffect(() => {
		if (!isWanted) return;
		const handle = requestIdleCallback(() => setCounts(countsOf(clippings)), { timeout: 500 });
		return () => cancelIdleCallback(handle);
	}, [clippings, isWanted]);
	return counts;
}
