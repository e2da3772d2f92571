import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Beginning, byId, followLibrary, type Library } from './follow-library';

type State =
	| { state: 'loading' }
	| { state: 'failed'; error: unknown }
	/** Until all are read (`isWhole`) the library holds those that stand first. */
	| { state: 'ready'; library: Library; isWhole: boolean };

const NONE: Library = new Map();

/**
 * All clippings, kept as the store has them, whoever changes it. They are read after what the list begins with, whose
 * reading has begun before; `retry` reads again after a failure.
 */
export function useLibrary(beginning: Promise<Beginning | null>): State & { retry: () => void } {
	const [state, setState] = useState<State>({ state: 'loading' });
	const [tries, setTries] = useState(0);
	const shown = useRef<Library>(NONE);
	// Where it is read by now, the first picture has it.
	useLayoutEffect(() => {
		const show = (begun: Beginning | null) => {
			if (!begun) return;
			shown.current = byId(begun.clippings);
			setState({ state: 'ready', library: shown.current, isWhole: begun.isAll });
		};
		beginning.then(show, () => undefined);
	}, [beginning]);
	useEffect(() => {
		const stop = new AbortController();
		const show = (library: Library) => setState({ state: 'ready', library, isWhole: true });
		const failed = (error: unknown) => setState({ state: 'failed', error });
		const follow = () => followLibrary(() => shown.current, { show, failed }, stop.signal);
		// A store that does not open is told of at once, not after a second try.
		beginning.then(follow, tries === 0 ? failed : follow);
		return () => stop.abort();
	}, [beginning, tries]);
	const retry = useCallback(() => {
		setState({ state: 'loading' });
		setTries((count) => count + 1);
	}, []);
	return { ...state, retry };
}
