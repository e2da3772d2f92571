import { browser } from 'wxt/browser';
import { createHighlights, type Underline } from '../anchoring/highlights';
import { rangeHolds, scrollToRange } from '../anchoring/hit';
import { isArticle } from '../article/read';
import type { TextMap } from '../article/text-map';
import type { Mark } from '../messages/contract';
import { listen } from '../messages/listen';
import { send } from '../messages/send';
import { assemble } from '../text/assemble';
import { readInSlices } from './read-in-slices';
import { watchPage } from './watch-page';

/** Which underline each kind of note has. */
const UNDERLINES: Record<Mark['kind'], Underline> = {
	quote: 'solid',
	document: 'double',
	claim: 'dotted',
	outlet: 'dotted',
};

/** Set in the content script's own world: a second injection finds the first reader and leaves. */
const RUNNING = Symbol.for('sidelight.reader');

/**
 * Reads the page, has it matched, paints the marks, and follows the page as it changes. Nothing of the page is
 * changed. Falls silent when the extension is updated or removed under it.
 */
export function startReader(document: Document): void {
	const scope = globalThis as { [RUNNING]?: true };
	if (scope[RUNNING]) return;
	scope[RUNNING] = true;
	const stop = new AbortController();
	const highlights = createHighlights(document);
	let lastRead = '';
	let reads = 0;
	let asked = 0;
	let map: TextMap | null = null;
	let marks: Mark[] = [];

	const rangeOf = (mark: Mark): Range | null => map?.range(mark.start, mark.end) ?? null;

	/** Reads and answers whether there was something new. */
	const read = async (): Promise<boolean> => {
		if (!isAlive()) {
			stop.abort();
			highlights?.clear();
			return false;
		}
		const started = ++reads;
		const result = await readInSlices(document);
		// Another reading began meanwhile, of a newer page.
		if (started !== reads) return true;
		const article = isArticle(result) ? assemble(result.metadata, result.blocks) : null;
		const key = `${document.URL}\n${article?.text ?? ''}`;
		if (isArticle(result)) map = result.map;
		if (key === lastRead) {
			paint();
			return false;
		}
		lastRead = key;
		const own = ++asked;
		const answer = article
			? send('articleRead', article)
			: send(result === null ? 'articleMissing' : 'articleTooLarge', { url: document.URL }).then(() => []);
		answer.then(
			(found) => {
				if (own !== asked) return;
				marks = found;
				paint();
			},
			() => {
				// The background was not there to answer; the next change of the page asks again.
				if (own === asked) lastRead = '';
			},
		);
		return true;
	};

	const paint = () => {
		highlights?.paint(
			marks.flatMap((mark) => {
				const range = rangeOf(mark);
				return range ? [{ line: UNDERLINES[mark.kind], range }] : [];
			}),
		);
	};

	document.addEventListener(
		'click',
		(event) => {
			// A click that selects text or follows a link is not about the mark.
			if (!event.isTrusted || event.defaultPrevented || !document.getSelection()?.isCollapsed) return;
			const mark = marks.find((candidate) => {
				const range = rangeOf(candidate);
				return range !== null && rangeHolds(range, event.clientX, event.clientY);
			});
			if (mark) send('markActivated', { note: mark.note }).catch(() => undefined);
		},
		{ signal: stop.signal, passive: true },
	);
	listen(
		{
			showMark: ({ note }) => {
				const mark = marks.find((candidate) => candidate.note === note);
				const range = mark && rangeOf(mark);
				if (!range) return false;
				scrollToRange(range);
				highlights?.flash(range);
				return true;
			},
			areYouThere: () => true,
			readAgain: () => {
				lastRead = '';
				void read();
				return true;
			},
		},
		stop.signal,
	);
	void read();
	watchPage(document, read, stop.signal);
}

/** False once the extension was updated, turned off or removed: its old scripts then have nobody to talk to. */
const isAlive = (): boolean => {
	try {
		return browser.runtime?.id !== undefined;
	} catch {
		return false;
	}
};
