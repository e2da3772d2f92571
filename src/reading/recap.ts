import type { Overlay } from '../anchoring/overlay';
import type { RecapData } from '../messages/contract';
import { makerIn } from './elements';

/** The recap at the article's end: a strip at the viewport's lower edge while the last paragraph is in view. */
export interface Recap {
	/** Shows `data` once the reader has come to `end`; null shows nothing. */
	set(data: RecapData | null, end: Element | null): void;
	isShown(): boolean;
	/** Takes it away, as long as the page is open. */
	dismiss(): void;
	/** The page took it away. */
	forget(): void;
}

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

	const hide = () => {
		if (strip) overlay.hide(strip);
		strip = null;
	};
	const stop = () => {
		observer?.disconnect();
		observer = null;
		hide();
	};
	const dismiss = () => {
		stop();
		dismissed();
	};
	const show = (data: RecapData, end: Element) => {
		if (strip) return;
		const drawn = drawRecap(document, data, dismiss);
		drawn.classList.toggle('dark', isDark(end));
		if (overlay.show(drawn)) strip = drawn;
		else stop();
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
					hide();
				} else if (wasBelow) show(data, end);
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
