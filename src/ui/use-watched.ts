import { useEffect, useState } from 'preact/hooks';

/** A stored value as it is now, whoever changes it; null until it is known. Both functions stay the same. */
export function useWatched<T>(
	get: () => Promise<T>,
	watch: (changed: (now: T) => void, signal: AbortSignal) => void,
): T | null {
	const [value, setValue] = useState<T | null>(null);
	useEffect(() => {
		const left = new AbortController();
		const show = (now: T) => {
			if (!left.signal.aborted) setValue(now);
		};
		watch(show, left.signal);
		void get().then(show);
		return () => left.abort();
	}, [get, watch]);
	return value;
}
