import { useMemo } from 'preact/hooks';

/** A value that is made when it is first asked for, and again after `of` changed. */
export function useLazyValue<T>(make: () => T, of: unknown): () => T {
	return useMemo(() => {
		let made: T | null = null;
		return () => {
			made ??= make();
			return made;
		};
	}, [of]);
}
