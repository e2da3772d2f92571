import { isElement } from '../article/elements';

/** A little room above and below a line, for thumbs. */
const ROOM_PX = 2;

/** Whether a point of the viewport lies on one of a range's lines. */
export function rangeHolds(range: Range, x: number, y: number): boolean {
	for (const box of range.getClientRects()) {
		if (x >= box.left && x <= box.right && y >= box.top - ROOM_PX && y <= box.bottom + ROOM_PX) return true;
	}
	return false;
}

/** Whether what was pointed at is the range's own text, not something that lies over it. */
export function isUncovered(range: Range, target: EventTarget | null): boolean {
	return isElement(target) && (target.contains(range.startContainer) || range.intersectsNode(target));
}

/** Brings a range to the middle of its scroll containers, gently if asked and unless the reader wants less motion. */
export function scrollToRange(range: Range, gently: boolean): void {
	const { startContainer } = range;
	const element = isElement(startContainer) ? startContainer : startContainer.parentElement;
	const view = startContainer.ownerDocument?.defaultView;
	if (!element || !view) return;
	const still = !gently || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
	element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
}
