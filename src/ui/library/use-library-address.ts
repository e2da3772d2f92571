import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type LibraryAddress, parseAddress, writeAddress } from './core/library-address';

/** How long after a change the address is written, in milliseconds: browsers allow few writings a second. */
const SETTLED_MS = 250;

/** How a change of address goes into the browser's history: as a step to go back from, or in place of the last. */
type Step = 'push' | 'replace';

/** Where the reader is, from the address and kept in it. */
export function useLibraryAddress(): [LibraryAddress, (change: Partial<LibraryAddress>, step?: Step) => void] {
	const [address, setAddress] = useState(() => parseAddress(location.hash));
	const latest = useRef(address);
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

	const write = useCallback((step: Step) => {
		clearTimeout(timer.current);
		const hash = writeAddress(latest.current);
		if (hash === location.hash.replace(/^#/, '')) return;
		const url = `${location.pathname}${location.search}${hash && `#${hash}`}`;
		history[step === 'push' ? 'pushState' : 'replaceState'](null, '', url);
	}, []);

	useEffect(() => {
		const stop = new AbortController();
		const { signal } = stop;
		const read = () => {
			clearTimeout(timer.current);
			latest.current = parseAddress(location.hash);
			setAddress(latest.current);
		};
		addEventListener('popstate', read, { signal });
		addEventListener('pagehide', () => write('replace'), { signal });
		return () => stop.abort();
	}, [write]);

	const change = useCallback(
		(part: Partial<LibraryAddress>, step: Step = 'replace') => {
			// What was still to be written belongs to the step before.
			if (step === 'push') write('replace');
			latest.current = { ...latest.current, ...part };
			setAddress(latest.current);
			clearTimeout(timer.current);
			if (step === 'push') write('push');
			else timer.current = setTimeout(() => write('replace'), SETTLED_MS);
		},
		[write],
	);
	return [address, change];
}
