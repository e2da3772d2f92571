import { useEffect, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { watchClippings } from '../../clippings/store/announce';

export interface ClippingsState {
	/** Null until they were read. */
	clippings: readonly Clipping[] | null;
	/** Why they could not be read; those that were read before stay. */
	error: unknown;
}

/** What `read` answers, read anew whenever clippings change here or elsewhere. `read` has to be the same function from draw to draw. */
export function useClippings(read: () => Promise<Clipping[]>): ClippingsState {
	const [state, setState] = useState<ClippingsState>({ clippings: null, error: null });
	useEffect(() => {
		const stop = new AbortController();
		setState({ clippings: null, error: null });
		followClippings(read, (next) => setState((now) => ({ ...now, ...next })), stop.signal);
		return () => stop.abort();
	}, [read]);
	return state;
}

/**
 * Tells what `read` answers, now and after each change, until `signal` aborts. While one reading is under way, however
 * many changes ask for one more.
 */
export function followClippings(
	read: () => Promise<Clipping[]>,
	changed: (state: Partial<ClippingsState>) => void,
	signal: AbortSignal,
): void {
	let reading = false;
	let again = false;
	const look = async () => {
		again = reading;
		if (reading) return;
		reading = true;
		const next = await read().then(
			(clippings) => ({ clippings, error: null }),
			(error: unknown) => ({ error }),
		);
		reading = false;
		if (signal.aborted) return;
		changed(next);
		if (again) void look();
	};
	watchClippings(() => void look(), signal);
	void look();
}
