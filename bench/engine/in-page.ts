import { readInSlices } from '../../src/reading/read-in-slices';

/** What reading a page costs its thread, in milliseconds, and how many words were read. */
export interface ReadingTimes {
	/** All slices together: walking, choosing the article, metadata, sentences, quotations, languages. */
	total: number;
	longest: number;
	words: number;
}

/** Reads the page as the extension's reader does, and notes when it gives the thread back and gets it again. */
async function measureReading(): Promise<ReadingTimes> {
	const slices: number[] = [];
	const later = window.setTimeout.bind(window);
	let start = performance.now();
	window.setTimeout = ((task: () => void) => {
		slices.push(performance.now() - start);
		return later(() => {
			start = performance.now();
			task();
		});
	}) as typeof window.setTimeout;
	const { article } = await readInSlices(document);
	slices.push(performance.now() - start);
	window.setTimeout = later;
	return {
		total: slices.reduce((sum, slice) => sum + slice, 0),
		longest: Math.max(...slices),
		words: article?.text.split(/\s+/).length ?? 0,
	};
}

Object.assign(window, { measureReading });
