/** How long a page may work without a pause, in milliseconds: most of one frame. */
const BURST_MS = 12;

export interface Pace {
	/** Stops between two steps; the run then rejects with the signal's reason. */
	signal?: AbortSignal;
	/** Told the number of steps done, before each pause. */
	progress?: (steps: number) => void;
}

/** Runs steps to their end and lets the page breathe in between, so that ten thousand of them freeze nothing. */
export async function inSlices<T, R>(
	steps: Generator<T, R>,
	take: (step: T) => void,
	{ signal, progress }: Pace = {},
): Promise<R> {
	let since = performance.now();
	for (let count = 0; ; count++) {
		if (performance.now() - since > BURST_MS) {
			progress?.(count);
			await new Promise((go) => setTimeout(go));
			signal?.throwIfAborted();
			since = performance.now();
		}
		const { done, value } = steps.next();
		if (done) return value;
		take(value);
	}
}
