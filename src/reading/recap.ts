import type { Overlay } from '../anchoring/overlay';
import type { RecapData } from '../messages/page-answer';
import { makerIn } from './elements';
import { hasRoomForStrip, placeStrip, watchViewport } from './viewport';

/** The recap at the article's end: a strip at an edge of the viewport while the last paragraph is in view. */
interface Recap {
	/** Shows `data` once the reader has come to `end`; null shows nothing. */
	set(data: RecapData | null, end: Element | null): void;
	isShown(): boolean;
	/** Takes it away, as long as the page is open. */
	dismiss(): void;
	/** The page took it away. */
	forget(): void;
}

/** A strip of one line is this high at least, in CSS pixels: there is no need to draw it to know that it has no room. */
const LEAST_HEIGHT = 56;

/**
 * The recap is for after reading: it comes when the last paragraph is scrolled into view from below. A page that shows
 * all of its article at once has none.
 */
export function createRecap(
	document: Document,
	overlay: Overlay,
	isDark: (element: Element) => boolean,
	dismissed: () => void,
): Recap {
	let strip: HTMLElement | null = null;
	let observer: IntersectionObserver | null = null;
	/** Ends when the last paragraph leaves the view. */
	let inView: AbortController | null = null;

	const hide = () => {
		if (strip) overlay.hide(strip);
		strip = null;
	};
	const leave = () => {
		inView?.abort();
		inView = null;
		hide();
	};
	const stop = () => {
		observer?.disconnect();
		observer = null;
		leave();
	};
	const dismiss = () => {
		stop();
		dismissed();
	};
	/** Shows the strip where it covers nothing of the last paragraph, and takes it away where there is no such place. */
	const place = (data: RecapData, end: Element) => {
		if (!hasRoomForStrip(end, strip?.offsetHeight ?? LEAST_HEIGHT)) return hide();
		const drawn = strip ?? drawRecap(document, data, dismiss);
		drawn.classList.toggle('dark', isDark(end));
		if (!strip && !overlay.show(drawn)) return stop();
		strip = drawn;
		if (!placeStrip(drawn, end)) hide();
	};
	const enter = (data: RecapData, end: Element) => {
		if (inView) return;
		inView = new AbortController();
		const { signal } = inView;
		const again = () => place(data, end);
		watchViewport(document, again, signal);
		again();
	};
	return {
		isShown: () => strip !== null,
		dismiss,
		forget: () => {
			strip = null;
			stop();
		},
		set(data, end) {
			stop();
			if (!data || !end) return;
			let wasBelow = false;
			observer = new IntersectionObserver((entries) => {
				const entry = entries.at(-1);
				if (!entry) return;
				if (!entry.isIntersecting) {
					wasBelow ||= entry.boundingClientRect.top > 0;
					leave();
				} else if (wasBelow) enter(data, end);
			});
			observer.observe(end);
		},
	};
}

function drawRecap(document: Document, { title, lines, close, language, direction }: RecapData, dismiss: () => void) {
	const make = makerIn(document);
	const button = make('button', 'close', '×');
	button.type = 'button';
	button.ariaLabel = close;
	button.addEventListener('click', (event) => {
		if (event.isTrusted) dismiss();
	});
	const list = make('ul', '', ...lines.map((line) => make('li', '', line)));
	const strip = make('div', 'surface recap', make('div', '', make('p', 'quiet', title), list), button);
	strip.lang = language;
	strip.dir = direction;
	strip.setAttribute('role', 'region');
	strip.ariaLabel = title;
	return strip;
}
