import { createHighlights } from '../anchoring/highlights';
import { scrollToRange } from '../anchoring/hit';
import { isArticle } from '../article/read';
import { listen } from '../messages/listen';
import { send } from '../messages/send';
import { claimPage, isAlive } from './alive';
import { createPageMarks } from './page-marks';
import { readInSlices } from './read-in-slices';
import { createSurfaces } from './surfaces';
import { watchPage } from './watch-page';

/**
 * Reads the page, has it matched, paints the marks, and follows the page as it changes. Nothing of the page is
 * changed. Falls silent when the extension is updated or removed under it.
 */
export function startReader(document: Document): void {
	if (!claimPage()) return;
	const stop = new AbortController();
	const { signal } = stop;
	const highlights = createHighlights(document);
	const marks = createPageMarks(highlights);
	const surfaces = createSurfaces(document, marks, highlights, signal);
	let lastRead = '';
	let reads = 0;
	let asked = 0;

	/** Whether there is still an extension to work for; otherwise nothing of it stays. */
	const goesOn = (): boolean => {
		if (isAlive()) return true;
		stop.abort();
		highlights?.clear();
		return false;
	};

	/** Reads and answers whether there was something new. */
	const read = async (): Promise<boolean> => {
		if (!goesOn()) return false;
		const started = ++reads;
		const { reading: result, article } = await readInSlices(document);
		// Another reading began meanwhile, of a newer page.
		if (started !== reads) return true;
		const key = `${document.URL}\n${article?.text ?? ''}`;
		if (isArticle(result) && article) marks.read(article, result.map);
		if (key === lastRead) {
			marks.paint();
			return false;
		}
		lastRead = key;
		const own = ++asked;
		const answer = article
			? send('articleRead', article)
			: send(result === null ? 'articleMissing' : 'articleTooLarge', { url: document.URL }).then(() => null);
		answer.then(
			(found) => {
				if (own !== asked || signal.aborted) return;
				marks.set(found?.marks ?? []);
				surfaces.set(found);
			},
			() => {
				// The background was not there to answer; the next change of the page asks again.
				if (own === asked) lastRead = '';
			},
		);
		return true;
	};

	listen(
		{
			showMark: ({ note }) => {
				const mark = marks.of(note);
				const range = mark && marks.range(mark);
				if (!range) return false;
				scrollToRange(range, true);
				highlights?.flash(range);
				return true;
			},
			stepToMark: ({ step }) => surfaces.step(step),
			pageSettings: (settings) => {
				surfaces.apply(settings);
				return true;
			},
			areYouThere: () => true,
			readAgain: () => {
				lastRead = '';
				void read();
				return true;
			},
		},
		signal,
	);
	document.addEventListener('visibilitychange', goesOn, { signal });
	document.addEventListener('pointerdown', goesOn, { signal, capture: true, passive: true });
	void read();
	watchPage(document, read, signal);
}
