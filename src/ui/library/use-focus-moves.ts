import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

interface Shown {
	/** Whether a clipping is open, and whether the part that draws it is loaded. */
	isOpen: boolean;
	isViewLoaded: boolean;
	/** Whether the open clipping stands in the list's place. */
	isReading: boolean;
	isWide: boolean;
	isEmpty: boolean;
}

/**
 * The focus goes with what the reader does: into a clipping that is opened, and back to the list when it is closed. Answers
 * the places that it goes to, and where it should go with the next drawing.
 */
export function useFocusMoves({ isOpen, isViewLoaded, isReading, isWide, isEmpty }: Shown) {
	const list = useRef<HTMLDivElement>(null);
	const nothing = useRef<HTMLParagraphElement>(null);
	const input = useRef<HTMLInputElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const next = useRef<'heading' | 'list' | null>(null);
	const wasReading = useRef(isReading);

	const focusList = useCallback(() => (list.current ?? nothing.current ?? input.current)?.focus(), []);
	useLayoutEffect(() => {
		// A clipping that is opened before its view is loaded takes the focus then.
		if (next.current === 'heading' && isOpen && !isViewLoaded) return;
		if (next.current === 'heading') heading.current?.focus();
		else if (next.current === 'list') focusList();
		else if (isEmpty && document.activeElement === document.body) focusList();
		next.current = null;
	});
	useLayoutEffect(() => {
		if (wasReading.current && !isReading && !isWide) focusList();
		wasReading.current = isReading;
	}, [isReading, isWide, focusList]);

	const focusNext = useCallback((where: 'heading' | 'list') => {
		next.current = where;
	}, []);
	return { list, nothing, input, heading, focusList, focusNext };
}
