import { childElements } from '../article/child-elements';
import { foldText } from '../article/metadata/text';

/** Where the viewport is probed, as shares of its width and height: a layer over the page lies under some of them. */
const POINTS = [
	[0.5, 0.5],
	[0.25, 0.25],
	[0.75, 0.75],
	[0.5, 0.9],
] as const;

/** What an application that scrolls within a fixed frame has in there, and a request for consent has not. */
const PAGE = 'main, article, [role="main"], [role="article"], [itemprop~="articleBody"]';

/** More boxes are not asked whether they are fixed. */
const MOST_BOXES = 300;

/**
 * What lies over the page where its readers look, and what would if it showed: fixed layers such as requests for consent, walls and
 * dialogs, also while they are transparent or moved out of sight. They are no part of an article, and what they cover may
 * be one. A fixed frame that holds the page itself is none. Asks for the layout once for each reading, which the page has
 * made by then.
 */
export function layersOver(document: Document): ReadonlySet<Element> {
	const layers = new Set<Element>();
	const { defaultView: view, body } = document;
	if (!view || !body) return layers;
	const isLocked = [document.documentElement, body].some(
		(element) => view.getComputedStyle(element).overflowY === 'hidden',
	);
	const isLayer = (element: Element) => {
		const { position, zIndex } = view.getComputedStyle(element);
		// What lies in front of a page that cannot be scrolled is fixed there.
		return (
			position === 'fixed' ||
			element.localName === 'dialog' ||
			(isLocked && position === 'absolute' && Number(zIndex) > 0)
		);
	};
	const add = (layer: Element) => {
		if (isInBody(layer) && !holdsPage(layer, document)) layers.add(layer);
	};
	const isInBody = (element: Element): boolean => {
		let outermost = element;
		for (let host = hostOf(element); host; host = hostOf(host)) outermost = host;
		return body.contains(outermost);
	};
	for (const [x, y] of POINTS) {
		let layer: Element | null = null;
		let at = deepestAt(document, view.innerWidth * x, view.innerHeight * y);
		for (; at && at !== body; at = at.parentElement ?? hostOf(at)) if (isLayer(at)) layer = at;
		if (layer) add(layer);
	}
	const boxes = shownBelow(body).flatMap((child) => [child, ...shownBelow(child)]);
	for (const box of boxes.slice(0, MOST_BOXES)) if (view.getComputedStyle(box).position === 'fixed') add(box);
	return layers;
}

/** The element whose open shadow tree holds this one, if any does. */
const hostOf = (element: Element): Element | null => (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** The elements right below one, those of its open shadow tree as well. */
const shownBelow = (element: Element): Element[] => [
	...childElements(element),
	...(element.shadowRoot ? childElements(element.shadowRoot) : []),
];

/** What is seen at a point, in open shadow trees as well. */
function deepestAt(document: Document, x: number, y: number): Element | null {
	let at = document.elementFromPoint(x, y);
	while (at?.shadowRoot) {
		const deeper = at.shadowRoot.elementFromPoint(x, y);
		if (!deeper || deeper === at) break;
		at = deeper;
	}
	return at;
}

/** Whether a fixed box holds the page: what calls itself its main part, or the headline that its title names. */
function holdsPage(layer: Element, document: Document): boolean {
	if (layer.matches(PAGE) || layer.querySelector(PAGE)) return true;
	const title = foldText(document.title);
	return [...layer.querySelectorAll('h1')].some(({ textContent }) => {
		const words = foldText(textContent ?? '');
		return words !== '' && title.includes(words);
	});
}
