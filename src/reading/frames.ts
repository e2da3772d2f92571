import type { UnreadFrame } from '../messages/reading';
import { webAddress } from '../text/web-address';

/** So much of the window a frame covers that may hold what the page is about. */
const MUCH = 0.25;

/** Frames within frames are followed so deep. */
const MOST_DEEP = 3;

/** A frame that covers much of the window. */
export interface LargeFrame {
	element: HTMLIFrameElement | HTMLFrameElement;
	/** What it shows; null where that is of another origin, which cannot be read. */
	inside: Document | null;
}

/** The frames that cover much of the window of a page, and those within them. Asks for layout, and only of frames. */
export function largeFrames(page: Document): LargeFrame[] {
	const { clientWidth, clientHeight } = page.documentElement;
	const least = MUCH * clientWidth * clientHeight;
	const within = (document: Document, depth: number): LargeFrame[] => {
		const frames = [...document.querySelectorAll<LargeFrame['element']>('frame, iframe')];
		return frames
			.filter(({ clientWidth: width, clientHeight: height }) => width * height > 0 && width * height >= least)
			.flatMap((element) => {
				const inside = documentIn(element);
				return [{ element, inside }, ...(inside && depth < MOST_DEEP ? within(inside, depth + 1) : [])];
			});
	};
	return within(page, 1);
}

/** What a frame shows, as far as that can be read: not what stands there until a page of another origin has come. */
function documentIn({ contentDocument: inside, src, ownerDocument }: LargeFrame['element']): Document | null {
	const awaited = inside?.URL === 'about:blank' ? webAddress(src) : null;
	return awaited !== null && new URL(awaited).origin !== new URL(ownerDocument.baseURI).origin ? null : inside;
}

/** The first large frame of another origin; null where there is none. Beside an article, what is no text is not meant. */
export function unreadFrame(page: Document, isBesideArticle: boolean): UnreadFrame | null {
	const frame = largeFrames(page).find(
		({ element, inside }) => inside === null && !(isBesideArticle && (isPlayer(element) || isNarrow(element, page))),
	);
	return frame ? { address: webAddress(frame.element.src) } : null;
}

/** A player of films may fill the screen. */
const isPlayer = (frame: Element): boolean =>
	frame.hasAttribute('allowfullscreen') || /autoplay|fullscreen/.test(frame.getAttribute('allow') ?? '');

/** Advertisements are less than half as wide or high as the window. */
const isNarrow = (frame: Element, { documentElement: page }: Document): boolean =>
	frame.clientWidth * 2 < page.clientWidth || frame.clientHeight * 2 < page.clientHeight;

/** Calls back when a frame of a page was loaded, or has gone on to another document. */
export function watchFrames(page: Document, loaded: () => void, signal: AbortSignal): void {
	page.addEventListener(
		'load',
		({ target }) => {
			if (/^i?frame$/.test((target as Element).localName)) loaded();
		},
		{ signal, capture: true, passive: true },
	);
}

/** The element around a document that stands in a frame of the same origin. */
const frameOf = (document: Document): Element | null => document.defaultView?.frameElement ?? null;

/** The pages around a document in a frame, innermost first; none for the page of a tab. */
export function pagesAround(document: Document): Document[] {
	const pages: Document[] = [];
	for (let frame = frameOf(document); frame; frame = frameOf(frame.ownerDocument)) pages.push(frame.ownerDocument);
	return pages;
}

/** The address of a document; that of the page around it where it was written into a frame, and has none. */
export const documentAddress = (document: Document): string =>
	[document, ...pagesAround(document)].find(({ URL }) => !/^(?:about|blob):/.test(URL))?.URL ?? document.URL;
