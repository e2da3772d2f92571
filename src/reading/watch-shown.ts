/** Text of an element that may be an article, once it shows; in UTF-16 units. */
const LEAST_CHARACTERS = 300;
/** More elements are not watched. */
const MOST_WATCHED = 20;
/** Two calls are at least this long apart, in milliseconds. */
const REST_MS = 1000;

/**
 * Watches what a reading passed over, for what style alone can change: that a hidden part shows, or that a layer over the page
 * is gone. A `ResizeObserver` tells both and costs nothing while nothing changes, unlike listening to every attribute of a
 * page that never rests; a layer that fades away keeps its size, and tells by the end of its transition. Ends with `signal`.
 */
export function watchShown(view: Window & typeof globalThis, changed: () => void, signal: AbortSignal) {
	let sizes = new Map<Element, boolean>();
	let timer: number | undefined;
	const soon = () => {
		timer ??= view.setTimeout(() => {
			timer = undefined;
			if (!signal.aborted) changed();
		}, REST_MS);
	};
	const observer = new view.ResizeObserver((entries) => {
		for (const { target, contentRect } of entries) {
			const shows = contentRect.width > 0 && contentRect.height > 0;
			const before = sizes.get(target);
			sizes.set(target, shows);
			if (before !== undefined && before !== shows) soon();
		}
	});
	const stopListening = () => {
		for (const element of sizes.keys()) element.removeEventListener('transitionend', soon);
		observer.disconnect();
	};
	signal.addEventListener('abort', () => {
		stopListening();
		view.clearTimeout(timer);
	});

	/** Watches these elements instead of those before. */
	return (elements: readonly Element[]): void => {
		if (signal.aborted) return;
		const long = elements
			.filter(({ textContent }) => (textContent?.length ?? 0) >= LEAST_CHARACTERS)
			.slice(0, MOST_WATCHED);
		if (long.length === sizes.size && long.every((element) => sizes.has(element))) return;
		stopListening();
		sizes = new Map(long.map((element) => [element, element.getClientRects().length > 0]));
		for (const element of long) {
			observer.observe(element);
			element.addEventListener('transitionend', soon, { passive: true });
		}
	};
}
