import { useEffect, useState } from 'preact/hooks';
import type { Focus, Reading } from '../messages/reading';
import { getFocus, getReading, watchTab } from '../messages/readings';

/** What the panel knows of one tab. `reading` is undefined where the background has nothing on it. */
export interface TabState {
	tab: number;
	reading: Reading | undefined;
	focus: Focus | null;
}

/** Focus requests that were answered, per tab: coming back to a tab does not answer one again. */
const answered = new Map<number, number>();

/** The reading and focus of `tab`, kept current; null while nothing is known, and never another tab's. */
export function useReading(tab: number | null): TabState | null {
	const [state, setState] = useState<TabState | null>(null);
	useEffect(() => {
		if (tab === null) return;
		const stop = new AbortController();
		followTab(tab, setState, stop.signal);
		return () => stop.abort();
	}, [tab]);
	return state?.tab === tab ? state : null;
}

/** Tells what is known of a tab, first what is stored and then each change, until `signal` aborts. */
export function followTab(tab: number, changed: (state: TabState) => void, signal: AbortSignal): void {
	let state: TabState = { tab, reading: undefined, focus: null };
	const update = (change: Partial<TabState>) => {
		state = { ...state, ...change };
		changed(state);
	};
	const focusOn = (focus: Focus) => {
		if ((answered.get(tab) ?? 0) >= focus.count) return;
		answered.set(tab, focus.count);
		update({ focus });
	};
	// What changes while the stored state is being fetched is newer than what is fetched.
	let heard = false;
	const reading = (now: Reading | undefined) => {
		heard = true;
		update({ reading: now });
	};
	watchTab(tab, { reading, focus: focusOn }, signal);
	void Promise.all([getReading(tab), getFocus(tab)]).then(([stored, focus]) => {
		if (signal.aborted) return;
		update(heard ? {} : { reading: stored });
		if (focus) focusOn(focus);
	});
}
