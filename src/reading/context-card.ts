import type { Overlay } from '../anchoring/overlay';
import { boundsOf, inCorridor, type Placement } from '../anchoring/placement';
import { isElement } from '../article/elements';
import type { CardAction, CardData, Mark } from '../messages/page-answer';
import { sendFromPage } from '../messages/send';
import { type CardView, drawCard } from './card-view';
import type { PageMarks } from './page-marks';
import { isRightToLeft, linesOf, placeBeside, viewportOf, watchViewport } from './viewport';

/** As wide as a card would like to be, in CSS pixels: lines of about 55 characters. */
const WIDTH = 368;

/** How long a pointer may leave mark and card before the card closes, in milliseconds. */
const GRACE_MS = 250;

/**
 * How a card was asked for, which decides when it closes:
 * - `hover`: with the pointer leaving it;
 * - `click`: with a click elsewhere;
 * - `keyboard`: with the focus leaving it.
 * All close on Escape, and when the mark is scrolled away.
 */
type Asked = 'hover' | 'click' | 'keyboard';

/** The small card at a mark. One at most is open. */
interface ContextCard {
	/** Opens the card of a mark; false where there is none to show. */
	open(mark: Mark, asked: Asked): Promise<boolean>;
	close(): void;
	/** The mark whose card is open. */
	mark(): Mark | null;
	/** The pointer moved: a card that was opened by hovering closes once it is left. */
	pointerAt(x: number, y: number): void;
}

interface OpenCard {
	mark: Mark;
	asked: Asked;
	view: CardView;
	/** Where it was placed. */
	side?: Placement['side'];
	/** What had the focus before. */
	before: Partial<HTMLElement> | null;
	stop: AbortController;
}

export function createContextCard(
	document: Document,
	overlay: Overlay,
	marks: PageMarks,
	isDark: (element: Element) => boolean,
	clip: (mark: Mark) => void,
): ContextCard {
	const window = document.defaultView;
	let opened: OpenCard | null = null;
	/** Counts what was asked, so that a late answer opens nothing. */
	let asks = 0;
	let leaving: number | undefined;

	const close = (restoreFocus = false) => {
		asks++;
		window?.clearTimeout(leaving);
		leaving = undefined;
		if (!opened) return;
		const { view, before, stop } = opened;
		const held = overlay.focused() !== null;
		opened = null;
		stop.abort();
		overlay.hide(view.element);
		if (restoreFocus && held) before?.focus?.({ preventScroll: true });
	};

	/** Puts the card beside its mark, or closes it where the mark cannot be seen any more. */
	const place = () => {
		if (!opened) return;
		const { mark, view } = opened;
		const range = marks.range(mark);
		const lines = linesOf(range);
		if (!range || !boundsOf(lines, viewportOf(document))) return close(true);
		opened.side = placeBeside(view.element, {
			mark: lines,
			sentence: linesOf(marks.sentences(mark)),
			rtl: isRightToLeft(range),
			width: WIDTH,
			stay: opened.side,
		});
	};

	const act: Record<Exclude<CardAction, 'why'>, (view: CardView, data: CardData, mark: Mark) => void> = {
		open: (view, { words }, { note }) => {
			// Straight from the click, as the browser opens its panel for nothing else.
			sendFromPage('openNote', { note }).then(
				(isOpen) => (isOpen ? close(true) : view.say(words.openByHand)),
				() => close(true),
			);
		},
		clip: (_view, _data, mark) => {
			close(true);
			clip(mark);
		},
	};

	const listen = ({ element }: CardView, asked: Asked, { signal }: AbortController) => {
		watchViewport(document, place, signal);
		document.addEventListener(
			'pointerdown',
			(event) => {
				if (event.isTrusted && !overlay.holds(event)) close();
			},
			{ signal, capture: true },
		);
		if (asked === 'hover') return;
		element.addEventListener(
			'focusout',
			({ relatedTarget }) => {
				// A window that goes to the background takes the focus along and brings it back.
				if (relatedTarget === null && !document.hasFocus()) return;
				if (isElement(relatedTarget) && element.contains(relatedTarget)) return;
				// Later: the page may be about to take the layer away, and must not find it gone in the middle of that.
				window?.setTimeout(() => {
					if (opened?.view.element === element) close();
				});
			},
			{ signal },
		);
	};

	return {
		close: () => close(true),
		mark: () => opened?.mark ?? null,
		async open(mark, asked) {
			const before: Partial<HTMLElement> | null = document.activeElement;
			if (opened?.mark.note === mark.note && asked === 'hover') return true;
			const own = ++asks;
			const data = await sendFromPage('noteCard', { note: mark.note }).catch(() => null);
			const range = marks.range(mark);
			if (own !== asks || !data || !range) return false;
			const kept = opened?.before ?? before;
			const stop = new AbortController();
			const view = drawCard(document, data, (action) => act[action](view, data, mark), place);
			const around = range.startContainer.parentElement;
			view.element.classList.toggle('dark', around !== null && isDark(around));
			// Before the last card goes, so that the layer stays.
			const isShown = overlay.show(view.element);
			close();
			if (!isShown) return false;
			opened = { mark, asked, view, before: kept, stop };
			place();
			if (!opened) return false;
			if (asked !== 'hover') view.element.focus({ preventScroll: true });
			listen(view, asked, stop);
			return true;
		},
		pointerAt(x, y) {
			if (opened?.asked !== 'hover') return;
			const boxes = [...linesOf(marks.range(opened.mark)), opened.view.element.getBoundingClientRect()];
			if (inCorridor(x, y, boxes)) {
				window?.clearTimeout(leaving);
				leaving = undefined;
			} else leaving ??= window?.setTimeout(() => close(true), GRACE_MS);
		},
	};
}
