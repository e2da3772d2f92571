import { isElement } from '../article/elements';
import type { Mark } from '../messages/page-answer';

/** A pointer that rests this long means what it points at, in milliseconds. */
const REST_MS = 150;

/** Elements that do something of their own when they are clicked. */
const CONTROLS =
	'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"]';

interface Pointed {
	/** A mouse or pen rests on a mark. */
	rests(mark: Mark): void;
	/** A mark was clicked or tapped. */
	clicked(mark: Mark): void;
	/** A mouse or pen moved. */
	moved(x: number, y: number): void;
}

/**
 * Tells when the reader points at a mark. Only what a person does counts, not events that scripts of the page make.
 * Nothing is prevented: a click on a link that stands in a mark follows the link, and one that selects text selects.
 * While the pointer moves nothing is looked up.
 */
export function watchPointer(
	document: Document,
	markAt: (x: number, y: number, target: EventTarget | null) => Mark | undefined,
	pointed: Pointed,
	signal: AbortSignal,
): void {
	const view = document.defaultView;
	let timer: number | undefined;
	document.addEventListener(
		'pointermove',
		(event) => {
			if (!event.isTrusted || event.pointerType === 'touch') return;
			const { clientX, clientY, buttons } = event;
			const [target = null] = event.composedPath();
			view?.clearTimeout(timer);
			pointed.moved(clientX, clientY);
			// A button that is held selects text.
			if (buttons !== 0) return;
			timer = view?.setTimeout(() => {
				const mark = markAt(clientX, clientY, target);
				if (mark) pointed.rests(mark);
			}, REST_MS);
		},
		{ signal, passive: true },
	);
	document.addEventListener('scroll', () => view?.clearTimeout(timer), { signal, passive: true, capture: true });
	document.addEventListener(
		'click',
		(event) => {
			if (!event.isTrusted) return;
			// A click says more than the rest before it, which must not take its place while the answer is awaited.
			view?.clearTimeout(timer);
			if (event.defaultPrevented || !document.getSelection()?.isCollapsed) return;
			const [target = null] = event.composedPath();
			if (isElement(target) && target.closest(CONTROLS)) return;
			const mark = markAt(event.clientX, event.clientY, target);
			if (mark) pointed.clicked(mark);
		},
		{ signal, passive: true },
	);
	signal.addEventListener('abort', () => view?.clearTimeout(timer));
}
