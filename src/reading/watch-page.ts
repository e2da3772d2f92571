/** Waits this long after the last change before the page is looked at again, in milliseconds. */
const QUIET_MS = 400;

/** A page that never rests is looked at again after this long all the same. */
const MAX_WAIT_MS = 2000;

/** Each look that finds nothing new doubles the next wait, up to this. */
const MAX_BACK_OFF_MS = 60_000;

/**
 * Calls `changed` when the page's content or address may have changed: on history navigation, and when text was added
 * or removed. `changed` answers whether it found something new; a page that keeps changing without news (a ticker, an
 * animation) is looked at less and less often. Ends with `signal`.
 */
export function watchPage(document: Document, changed: () => boolean, signal: AbortSignal): void {
	const view = document.defaultView;
	if (!view) return;
	let address = document.URL;
	let backOff = 0;
	let firstChange = 0;
	let timer: number | undefined;

	const look = () => {
		timer = undefined;
		firstChange = 0;
		if (signal.aborted) return;
		if (document.URL !== address) {
			address = document.URL;
			backOff = 0;
		}
		backOff = changed() ? 0 : Math.min(MAX_BACK_OFF_MS, Math.max(QUIET_MS, backOff * 2));
	};
	const schedule = () => {
		const now = view.performance.now();
		firstChange ||= now;
		if (document.URL !== address) backOff = 0;
		const wait = Math.max(backOff, Math.min(QUIET_MS, MAX_WAIT_MS - (now - firstChange)));
		// Once a look is due later than the quiet time, further changes need not move it.
		if (timer !== undefined && backOff > QUIET_MS) return;
		view.clearTimeout(timer);
		timer = view.setTimeout(look, Math.max(0, wait));
	};
	const observer = new MutationObserver((records) => {
		if (
			records.some(
				(record) => record.type === 'characterData' || record.addedNodes.length + record.removedNodes.length > 0,
			)
		) {
			schedule();
		}
	});
	observer.observe(document, { subtree: true, childList: true, characterData: true });
	view.addEventListener('popstate', schedule, { signal });
	view.addEventListener('pageshow', schedule, { signal });
	signal.addEventListener('abort', () => {
		observer.disconnect();
		view.clearTimeout(timer);
	});
}
