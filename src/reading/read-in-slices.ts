import { type Reading, startReading } from '../article/read';

/** The page gets its thread back after this long; a frame has 16 ms. */
const SLICE_MS = 8;

/** Nodes read between two looks at the clock: well under a millisecond's worth. */
const STEP_NODES = 200;

/**
 * Reads a page in slices of a few milliseconds, so that it keeps scrolling and answering meanwhile. What changes behind
 * the reader's back is not seen; the change itself has the page read again.
 */
export async function readInSlices(document: Document): Promise<Reading> {
	const view = document.defaultView;
	const now = () => view?.performance.now() ?? 0;
	const reading = startReading(document, { url: document.URL });
	let start = now();
	while (!reading.advance(STEP_NODES)) {
		if (now() - start < SLICE_MS) continue;
		await new Promise((resolve) => view?.setTimeout(resolve, 0));
		start = now();
	}
	return reading.finish();
}
