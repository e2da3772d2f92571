import { openShadowRoots } from './open-shadow-roots';

/** Waits this long after the last change before the page is looked at again, in milliseconds. */
const QUIET_MS = 400;

/** A page that never rests is looked at again after this long all the same. */
const MAX_WAIT_MS = 2000;

/** Each look that finds nothing new doubles the next wait, up to this; and up to the second where a paragraph came. */
const MAX_BACK_OFF_MS = 60_000;
const MAX_PARAGRAPH_BACK_OFF_MS = 5000;

/** While the next look is farther away than this, the page is not even listened to for as long, in milliseconds. */
const NAP_MS = 1000;

/** As much text in one added node may be a paragraph; a clock or a counter has less. In UTF-16 units. */
const PARAGRAPH_LENGTH = 60;

/**
 * Calls `changed` when the page's content or address may have changed: on history navigation, when text was added or
 * removed, in open shadow trees as well, when the page has grown (a shadow tree may be put into an element that was there, of which no
 * change of the tree tells), and after what the reader of the page does there. `changed` answers whether it found something new; a page that keeps changing without news (a ticker, an
 * animation) is looked at less and less often, and hardly listened to meanwhile: what it changes then is seen by the
 * look that is due, and new paragraphs after a second. Ends with `signal`. What it answers is to be called where somebody else
 * may know of another address: a page can change it and nothing else, which no event tells.
 */
export function watchPage(document: Document, changed: () => Promise<boolean>, signal: AbortSignal): () => void {
	const view = document.defaultView;
	if (!view) return () => {};
	let address = document.URL;
	let backOff = 0;
	let lookedAt = view.performance.now();
	/** The shortest wait that a change since the last look asked for, and when the first of them came. */
	let wait = Number.POSITIVE_INFINITY;
	let firstChange = 0;
	let dueAt = 0;
	let timer: number | undefined;
	/** The shadow trees that there were after the last look. */
	let roots: readonly ShadowRoot[] = [];
	let isNapping = false;

	const look = async () => {
		timer = undefined;
		wait = Number.POSITIVE_INFINITY;
		lookedAt = view.performance.now();
		if (signal.aborted) return;
		if (document.URL !== address) {
			address = document.URL;
			backOff = 0;
		}
		backOff = (await changed()) ? 0 : Math.min(MAX_BACK_OFF_MS, Math.max(QUIET_MS, backOff * 2));
		if (signal.aborted) return;
		roots = openShadowRoots(document);
		if (!isNapping) listen();
	};
	const schedule = (asked: number) => {
		const now = view.performance.now();
		if (wait === Number.POSITIVE_INFINITY) firstChange = now;
		wait = Math.min(wait, asked);
		const quiet = Math.min(now + QUIET_MS, firstChange + MAX_WAIT_MS);
		const due = Math.max(quiet, lookedAt + wait);
		// A page that changes all the time must not put off a look that is due.
		if (timer !== undefined && (due === dueAt || dueAt <= now)) return;
		view.clearTimeout(timer);
		dueAt = due;
		timer = view.setTimeout(() => void look(), Math.max(0, due - now));
	};
	const soon = () => schedule(0);
	const observer = new MutationObserver((records) => {
		if (document.URL !== address) return soon();
		const changes = records.filter((record) => isTextChange(record) && !isBesideBody(record));
		if (changes.length === 0) return;
		schedule(changes.some(bringsParagraph) ? Math.min(backOff, MAX_PARAGRAPH_BACK_OFF_MS) : backOff);
		if (timer !== undefined && dueAt - view.performance.now() > NAP_MS) nap();
	});
	const listen = () => {
		for (const root of [document, ...roots])
			observer.observe(root, { subtree: true, childList: true, characterData: true });
	};
	const countParagraphs = () => document.getElementsByTagName('p').length;
	const nap = () => {
		observer.disconnect();
		isNapping = true;
		const paragraphs = countParagraphs();
		view.setTimeout(() => {
			isNapping = false;
			if (signal.aborted) return;
			listen();
			if (document.URL !== address) soon();
			else if (countParagraphs() > paragraphs) schedule(Math.min(backOff, MAX_PARAGRAPH_BACK_OFF_MS));
		}, NAP_MS);
	};
	roots = openShadowRoots(document);
	listen();
	const size = watchSize(view, document.body, () => {
		if (!isNapping) schedule(backOff);
	});
	view.addEventListener('popstate', soon, { signal });
	view.addEventListener('pageshow', soon, { signal });
	// What a reader opens or closes may change by style alone, which no change of the tree tells.
	const acted = () => schedule(Math.min(backOff, MAX_PARAGRAPH_BACK_OFF_MS));
	for (const act of ['click', 'keyup'] as const)
		view.addEventListener(act, acted, { capture: true, passive: true, signal });
	signal.addEventListener('abort', () => {
		observer.disconnect();
		size?.disconnect();
		view.clearTimeout(timer);
	});
	return () => {
		if (document.URL !== address) soon();
	};
}

/** Calls back when an element has another height than before. */
function watchSize(view: Window, element: Element | null, changed: () => void): ResizeObserver | null {
	if (!element) return null;
	let height: number | undefined;
	const observer = new (view as Window & typeof globalThis).ResizeObserver((entries) => {
		const now = entries.at(-1)?.contentRect.height;
		if (height !== undefined && now !== height) changed();
		height = now;
	});
	observer.observe(element);
	return observer;
}

const isTextChange = ({ type, addedNodes, removedNodes }: MutationRecord): boolean =>
	type === 'characterData' || addedNodes.length + removedNodes.length > 0;

/** What stands beside the body is no part of the page's text: our own layer, and those of other extensions. */
const isBesideBody = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
	target.nodeName === 'HTML' && ![...addedNodes, ...removedNodes].some(({ nodeName }) => nodeName === 'BODY');

const bringsParagraph = ({ addedNodes }: MutationRecord): boolean => {
	for (const node of addedNodes) if ((node.textContent?.length ?? 0) >= PARAGRAPH_LENGTH) return true;
	return false;
};
