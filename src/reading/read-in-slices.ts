import { isArticle, type ReadOutcome, startReading } from '../article/read';
import type { Article } from '../text/article';
import { startAssembly } from '../text/assemble';
import { documentAddress } from './frames';
import { layersOver } from './layers';

/** The page gets its thread back after this long; a frame has 16 ms. */
const SLICE_MS = 8;

/** Nodes read between two looks at the clock: well under a millisecond's worth. */
const STEP_NODES = 200;
/** Blocks of an article that are looked at in the same time. */
const STEP_BLOCKS = 4;

/** What a page holds, as read and, where that is an article, as it is matched. */
interface ReadPage {
	reading: ReadOutcome;
	article: Article | null;
	/** What was passed over, as it does not show or lies over the page. */
	passedOver: readonly Element[];
}

/**
 * Reads a page in slices of a few milliseconds, so that it keeps scrolling and answering meanwhile. What changes behind
 * the reader's back is not seen; the change itself has the page read again. `only`: the element that is read.
 */
export async function readInSlices(document: Document, only?: Element): Promise<ReadPage> {
	const view = document.defaultView;
	const now = () => view?.performance.now() ?? 0;
	let start = now();

	/** Gives the thread back if it was held for so long. */
	async function rest(after: number): Promise<void> {
		if (now() - start < after) return;
		await new Promise((resolve) => view?.setTimeout(resolve, 0));
		start = now();
	}

	const walk = startReading(document, {
		url: documentAddress(document),
		layers: layersOver(document),
		...(only && { only }),
	});
	while (!walk.advance(STEP_NODES)) await rest(SLICE_MS);
	// What comes next cannot be cut: each part begins with a slice that is hardly begun.
	do await rest(SLICE_MS / 4);
	while (!walk.conclude());
	const reading = walk.finish();
	const passedOver = walk.passedOver();
	if (!isArticle(reading)) return { reading, article: null, passedOver };
	const assembly = startAssembly(reading.metadata, reading.blocks);
	do await rest(SLICE_MS);
	while (!assembly.advance(STEP_BLOCKS));
	return { reading, article: assembly.finish(), passedOver };
}
