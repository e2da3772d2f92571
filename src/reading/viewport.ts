import type { Box } from '../anchoring/placement';

/** The part of the page that is seen, zoomed by fingers or not. */
export function viewportOf(document: Document): Box {
	const window = document.defaultView;
	const seen = window?.visualViewport;
	const left = seen?.offsetLeft ?? 0;
	const top = seen?.offsetTop ?? 0;
	const { clientWidth, clientHeight } = document.documentElement;
	// In quirks mode the root is as high as the document.
	const height = Math.min(seen?.height ?? clientHeight, window?.innerHeight ?? clientHeight);
	return { left, top, right: left + (seen?.width ?? clientWidth), bottom: top + height };
}

/** The lines of a range, as the page shows them now. */
export const linesOf = (range: Range | null): Box[] => [...(range?.getClientRects() ?? [])];

/** Whether the words around a range run from right to left. */
export function isRightToLeft({ startContainer }: Range): boolean {
	const around = startContainer.parentElement;
	return around?.ownerDocument.defaultView?.getComputedStyle(around).direction === 'rtl';
}
