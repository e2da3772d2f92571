import { type Box, type Placement, placeCard, stripEdge } from '../anchoring/placement';
import { pagesAround } from './frames';

/** Between an element that is placed and the edges of what is seen, on both sides together, in CSS pixels. */
const MARGINS = 16;

/** The same for a strip, on each side. */
const STRIP_MARGIN = 12;

/** A strip is no wider: lines of about 80 characters. */
const STRIP_WIDTH = 560;

/** The part of a document that is seen, zoomed by fingers or not, and where it is in a frame, as far as that is in view. */
export function viewportOf(document: Document): Box {
	const own = ownViewport(document);
	const frame = document.defaultView?.frameElement;
	if (!frame) return own;
	const { left, top, right, bottom } = viewportOf(frame.ownerDocument);
	const at = frame.getBoundingClientRect();
	const [x, y] = [at.left + frame.clientLeft, at.top + frame.clientTop];
	const seen = {
		left: Math.max(own.left, left - x),
		top: Math.max(own.top, top - y),
		right: Math.min(own.right, right - x),
		bottom: Math.min(own.bottom, bottom - y),
	};
	return seen.left < seen.right && seen.top < seen.bottom ? seen : own;
}

function ownViewport(document: Document): Box {
	const window = document.defaultView;
	const seen = window?.visualViewport;
	const left = seen?.offsetLeft ?? 0;
	const top = seen?.offsetTop ?? 0;
	const { clientWidth, clientHeight } = document.documentElement;
	// In quirks mode the root is as high as the document.
	const height = Math.min(seen?.height ?? clientHeight, window?.innerHeight ?? clientHeight);
	return { left, top, right: left + (seen?.width ?? clientWidth), bottom: top + height };
}

/** Calls back whenever another part of the page comes to be seen: scrolled, resized, zoomed by fingers or moved so. */
export function watchViewport(document: Document, changed: () => void, signal: AbortSignal): void {
	for (const { defaultView: window } of [document, ...pagesAround(document)]) {
		window?.addEventListener('scroll', changed, { signal, capture: true, passive: true });
		for (const target of [window, window?.visualViewport]) target?.addEventListener('resize', changed, { signal });
		window?.visualViewport?.addEventListener('scroll', changed, { signal, passive: true });
	}
}

/** The lines of a range, as the page shows them now. */
export const linesOf = (range: Range | null): Box[] => [...(range?.getClientRects() ?? [])];

/** Whether the words around a range run from right to left. */
export function isRightToLeft({ startContainer }: Range): boolean {
	const around = startContainer.parentElement;
	return around?.ownerDocument.defaultView?.getComputedStyle(around).direction === 'rtl';
}

/** What an element of the layer is placed beside. */
interface Beside {
	/** The lines that it belongs to. */
	mark: readonly Box[];
	/** The lines that shall stay legible, where they are more. */
	sentence?: readonly Box[];
	rtl: boolean;
	/** As wide as it would like to be, in CSS pixels; without, it is as wide and high as its content. */
	width?: number;
	/** Where it stands already. */
	stay?: Placement['side'];
}

/** Puts an element of the layer beside lines of the page, within what is seen; answers on which side. */
export function placeBeside(element: HTMLElement, { mark, sentence = mark, rtl, width, stay }: Beside) {
	const viewport = viewportOf(element.ownerDocument);
	const { style } = element;
	if (width !== undefined) {
		style.inlineSize = `${Math.min(width, viewport.right - viewport.left - MARGINS)}px`;
		style.maxBlockSize = '';
	}
	const card = { width: element.offsetWidth, height: element.offsetHeight };
	const placed = placeCard({ viewport, mark, sentence, card, rtl, stay });
	style.left = `${placed.left}px`;
	style.top = `${placed.top}px`;
	// What does not fit is scrolled within it.
	if (width !== undefined) style.maxBlockSize = `${placed.maxHeight}px`;
	return placed.side;
}

/**
 * Puts a strip at an edge of what is seen, in the middle, where it covers nothing of a paragraph; false where there is no
 * such place.
 */
export function placeStrip(strip: HTMLElement, paragraph: Element): boolean {
	const document = strip.ownerDocument;
	const { left, top, right, bottom } = viewportOf(document);
	const { style } = strip;
	style.left = `${left}px`;
	style.right = `${document.documentElement.clientWidth - right}px`;
	style.maxInlineSize = `${Math.min(STRIP_WIDTH, right - left - 2 * STRIP_MARGIN)}px`;
	const height = strip.offsetHeight;
	const edge = edgeFor(paragraph, height);
	if (!edge) return false;
	style.top = `${edge === 'top' ? top + STRIP_MARGIN : bottom - STRIP_MARGIN - height}px`;
	return true;
}

/** Whether a strip of some height has a place that covers nothing of a paragraph. */
export const hasRoomForStrip = (paragraph: Element, height: number): boolean => edgeFor(paragraph, height) !== null;

function edgeFor(paragraph: Element, height: number): 'top' | 'bottom' | null {
	const document = paragraph.ownerDocument;
	return stripEdge(viewportOf(document), paragraph.getBoundingClientRect(), height, isAtBottom(document));
}

/** Whether the page cannot be scrolled further down. */
function isAtBottom(document: Document): boolean {
	const page = document.scrollingElement;
	const height = document.defaultView?.innerHeight ?? 0;
	return page !== null && page.scrollTop + height >= page.scrollHeight - 2;
}
