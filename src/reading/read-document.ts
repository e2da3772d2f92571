import { createHighlights } from '../anchoring/highlights';
import { scrollToRange } from '../anchoring/hit';
import { isArticle } from '../article/read';
import type { ClipRequest } from '../messages/clips';
import { TO_READER } from '../messages/directions/to-reader';
import { listen } from '../messages/listen';
import { sendFromPage } from '../messages/send';
import type { Article } from '../text/article';
import { createClipper } from './clippings/clipper';
import { followClippings } from './clippings/followed-clippings';
import { declaredAddress } from './declared-address';
import { isExtensionAlive } from './extension-alive';
import { documentAddress, pagesAround, unreadFrame, watchFrames } from './frames';
import { insteadOfArticle } from './instead-of-article';
import { createPageMarks } from './page-marks';
import { readInSlices } from './read-in-slices';
import { createStories } from './stories';
import { createSurfaces } from './surfaces';
import { watchPage } from './watch-page';
import { watchShown } from './watch-shown';

/** How long a request to save something waits for the notes on it, in milliseconds. */
const PATIENCE_MS = 3000;

/** What a document is read for. */
interface Reading {
	/** The page of the tab: the document itself, or the one around it. */
	page: Document;
	/** On a page of Sidelight's own, whose interface is no article, what is read; nothing else is, and no recap covers the rest. */
	only: Element | undefined;
	/** Looks whether the page has its article in another document by now; that one is read then, and this no more. */
	movedOn(): boolean;
	/** Ends the reading. */
	stop: AbortController;
}

/**
 * Reads a document, has it matched, paints the marks, and follows it as it changes; saves passages, and finds those
 * again that were saved. Nothing of the page is changed. Falls silent when the extension is updated or removed under it.
 */
export function readDocument(document: Document, { page, only, movedOn, stop }: Reading): void {
	const { signal } = stop;
	const highlights = createHighlights(document);
	const marks = createPageMarks(highlights);
	const followed = followClippings(document, highlights);
	const stories = createStories(document);
	const surfaces = createSurfaces(
		document,
		marks,
		highlights,
		{
			selection: () => void save({ by: 'click', what: 'selection' }),
			mark: ({ start, end }) => void save({ by: 'click', what: 'passage', span: { start, end } }),
			undone: followed.remove,
		},
		signal,
	);
	let lastRead = '';
	let reads = 0;
	let asked = 0;
	let article: Article | null = null;
	/** The page whose clippings were asked for last. */
	let clippingsOf = '';
	/** Settled once the background has answered what was read last. */
	let answered: Promise<unknown> = Promise.resolve();

	const clip = createClipper(document, {
		marks,
		article: () => article,
		stories,
		ready: async () => {
			const late = new Promise((resolve) => document.defaultView?.setTimeout(resolve, PATIENCE_MS));
			await Promise.race([first.then(() => answered), late]);
		},
		settings: surfaces.settings,
		notice: surfaces.notice,
		followed,
	});
	// Where the extension is gone there is nobody to save anything, nor to say so.
	const save = (request: ClipRequest) => clip(request).catch(goesOn);

	/** Whether there is still an extension to work for, and this document to be read; otherwise nothing of it stays. */
	const goesOn = (): boolean => {
		if (signal.aborted) return false;
		if (isExtensionAlive()) return true;
		stop.abort();
		return false;
	};
	signal.addEventListener('abort', () => {
		followed.stop();
		highlights?.clear();
	});

	/** Asks for the page's clippings where it is another page than before, or `anew`. */
	const askForClippings = async (anew: boolean) => {
		const key = `${page.URL}\n${article?.url}`;
		if (key === clippingsOf && !anew) return;
		if (key !== clippingsOf) followed.stop();
		clippingsOf = key;
		const link = article ? null : document.querySelector<HTMLLinkElement>('link[rel="canonical" i]');
		try {
			const { settings, clippings, button } = await sendFromPage('clippingsHere', {
				canonical: article?.url ?? declaredAddress(document, link?.href ?? null),
			});
			if (key !== clippingsOf || signal.aborted) return;
			surfaces.word(button);
			if (!article) surfaces.apply(settings);
			followed.set(clippings);
		} catch {
			// The background was not there to answer; the next look asks again.
			if (key === clippingsOf) clippingsOf = '';
		}
	};

	/** Reads and answers whether there was something new. */
	const read = async (): Promise<boolean> => {
		if (!goesOn()) return false;
		const started = ++reads;
		const { reading: result, article: told, passedOver } = await readInSlices(document, only);
		// Another reading began meanwhile, of a newer page or another document.
		if (started !== reads || signal.aborted) return true;
		shown?.(passedOver);
		article = isArticle(result) && told ? stories.take(result, told) : null;
		const frame = unreadFrame(page, article !== null);
		const key = [page.URL, documentAddress(document), frame?.address, article?.text].join('\n');
		if (isArticle(result) && article) marks.read(article, result.map);
		if (key === lastRead) {
			marks.paint();
			return false;
		}
		lastRead = key;
		const own = ++asked;
		const answer = article
			? sendFromPage('articleRead', { article, frame })
			: (result === null
					? sendFromPage('articleMissing', insteadOfArticle(page))
					: sendFromPage('articleTooLarge', null)
				).then(() => null);
		answered = answer.then(
			(found) => {
				if (own !== asked || signal.aborted) return;
				marks.set(found?.marks ?? []);
				surfaces.set(found && only ? { ...found, recap: null } : found);
			},
			() => {
				// The background was not there to answer; the next change of the page asks again.
				if (own === asked) lastRead = '';
			},
		);
		return true;
	};

	/** Reads the page and looks for its clippings. */
	const look = async (): Promise<boolean> => {
		if (movedOn()) return true;
		const news = await read();
		if (!goesOn()) return false;
		await askForClippings(false);
		return (await followed.look()) || news;
	};

	listen(
		TO_READER,
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
			areYouThere: () => {
				lookIfMoved();
				return true;
			},
			readAgain: () => {
				lastRead = '';
				void look().then(() => askForClippings(true));
				return true;
			},
			// Never asked twice: a failure after something was stored must not store it again.
			clip: (request) => clip(request).catch(() => null),
			showClipping: ({ id, closest }) => followed.show(id) || (closest && followed.select(id)),
			clippingsChangedHere: () => {
				void askForClippings(true);
				return true;
			},
		},
		signal,
	);
	document.addEventListener('visibilitychange', goesOn, { signal });
	document.addEventListener('pointerdown', goesOn, { signal, capture: true, passive: true });
	const shown = document.defaultView && watchShown(document.defaultView, () => void look(), signal);
	const first = look();
	const lookIfMoved = watchPage(document, look, signal);
	const around = pagesAround(document);
	for (const one of around) watchPage(one, look, signal);
	for (const one of [document, ...around]) watchFrames(one, () => void look(), signal);
}
