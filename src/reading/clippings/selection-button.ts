import type { Overlay } from '../../anchoring/overlay';
import { isElement } from '../../article/elements';
import type { ClippingsAnswer } from '../../messages/clips';
import { makerIn } from '../elements';
import { isRightToLeft, linesOf, placeBeside } from '../viewport';

/** A selection that rests this long is meant, in milliseconds. */
const REST_MS = 250;

/** Fewer characters are a slip of the hand. */
const LEAST_CHARACTERS = 3;

/** Where a selection is somebody's own writing. */
const WRITING = 'input, textarea, select, [contenteditable]:not([contenteditable="false" i])';

/** The small button beside selected words. */
interface SelectionButton {
	/** Whether there is one, and what stands on it. */
	set(isOn: boolean, words: ClippingsAnswer['button'] | null): void;
	hide(): void;
	/** Takes it away until other words are selected: something else tells of these. */
	rest(): void;
}

/**
 * Shows a button beside words that were selected, by mouse, touch or keys, below them or above, and never over them. It
 * goes with the selection, when the page is scrolled, and when it is pressed. While nothing is selected it costs nothing.
 * `shows` is called before it is there.
 */
export function createSelectionButton(
	document: Document,
	overlay: Overlay,
	isDark: (element: Element) => boolean,
	clip: () => void,
	shows: () => void,
	signal: AbortSignal,
): SelectionButton {
	const view = document.defaultView;
	let isOn = false;
	let words: ClippingsAnswer['button'] | null = null;
	let shown: HTMLElement | null = null;
	let timer: number | undefined;
	let isPressed = false;
	/** What was selected when the button was told to rest. */
	let rested: Range | null = null;

	const hasSelection = () => document.getSelection()?.isCollapsed === false;

	const hide = () => {
		view?.clearTimeout(timer);
		timer = undefined;
		if (shown) overlay.hide(shown);
		shown = null;
	};

	const show = () => {
		hide();
		const range = selectedRange(document);
		const around = range?.commonAncestorContainer ?? null;
		const element = isElement(around) ? around : around?.parentElement;
		if (
			!range ||
			!element ||
			!words ||
			isSameRange(range, rested) ||
			element.closest(WRITING) ||
			range.toString().trim().length < LEAST_CHARACTERS
		)
			return;
		const button = drawButton(document, words, () => {
			hide();
			clip();
		});
		button.classList.toggle('dark', isDark(element));
		shows();
		if (!overlay.show(button)) return;
		shown = button;
		// Where the selection fills the view, no place beside it is left.
		if (placeBeside(button, { mark: linesOf(range), rtl: isRightToLeft(range) }) === 'docked') hide();
	};

	const soon = () => {
		if (!isOn || isPressed) return;
		view?.clearTimeout(timer);
		timer = view?.setTimeout(show, REST_MS);
	};

	document.addEventListener(
		'selectionchange',
		() => {
			if (hasSelection()) soon();
			else {
				rested = null;
				if (shown || timer !== undefined) hide();
			}
		},
		{ signal },
	);
	document.addEventListener(
		'pointerdown',
		(event) => {
			if (overlay.holds(event)) return;
			isPressed = true;
			rested = null;
			hide();
		},
		{ signal, capture: true, passive: true },
	);
	for (const name of ['pointerup', 'pointercancel'])
		document.addEventListener(
			name,
			() => {
				isPressed = false;
				if (hasSelection() && !shown) soon();
			},
			{ signal, capture: true, passive: true },
		);
	view?.addEventListener('scroll', () => shown && hide(), { signal, capture: true, passive: true });
	view?.addEventListener('resize', () => shown && hide(), { signal });
	signal.addEventListener('abort', hide);
	return {
		hide,
		rest() {
			rested = selectedRange(document);
			hide();
		},
		set(on, newWords) {
			const wasOn = isOn;
			isOn = on && newWords !== null;
			words = newWords;
			if (!isOn) hide();
			// Words that were selected before it was known whether there is a button.
			else if (!wasOn && hasSelection()) soon();
		},
	};
}

const isSameRange = (a: Range, b: Range | null): boolean =>
	b !== null &&
	a.startContainer === b.startContainer &&
	a.startOffset === b.startOffset &&
	a.endContainer === b.endContainer &&
	a.endOffset === b.endOffset;

/** What is selected, where anything is. */
export function selectedRange(document: Document): Range | null {
	const selection = document.getSelection();
	return selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : null;
}

function drawButton(document: Document, { save, language, direction }: ClippingsAnswer['button'], press: () => void) {
	const button = makerIn(document)('button', 'surface clip', save);
	button.type = 'button';
	button.lang = language;
	button.dir = direction;
	// A press would take the selection away before the click.
	button.addEventListener('mousedown', (event) => event.preventDefault());
	button.addEventListener('click', (event) => {
		if (event.isTrusted) press();
	});
	return button;
}
