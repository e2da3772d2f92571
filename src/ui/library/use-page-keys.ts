import { useLayoutEffect, useRef } from 'preact/hooks';

interface PageKeys {
	search: () => void;
	undo: () => void;
	redo: () => void;
}

/** Keys that work anywhere on the page but where the reader types, whose own undoing goes first. */
export function usePageKeys(keys: PageKeys): void {
	const latest = useRef(keys);
	latest.current = keys;
	// Heard from the first picture on: whoever sees the search field may press its key.
	useLayoutEffect(() => {
		const stop = new AbortController();
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.defaultPrevented || isTyping(event.target)) return;
			const name = nameOf(event);
			if (!name) return;
			event.preventDefault();
			latest.current[name]();
		};
		addEventListener('keydown', onKeyDown, { signal: stop.signal });
		return () => stop.abort();
	}, []);
}

function nameOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): keyof PageKeys | null {
	if (altKey) return null;
	if (!ctrlKey && !metaKey) return key === '/' ? 'search' : null;
	if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
	return key.toLowerCase() === 'y' ? 'redo' : null;
}

const isTyping = (target: EventTarget | null): boolean =>
	target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null;
