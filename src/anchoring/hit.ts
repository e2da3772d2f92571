/** Whether a point of the viewport lies on one of a range's lines, with a little room for thumbs. */
export function rangeHolds(range: Range, x: number, y: number): boolean {
	const ROOM = 2;
	for (const box of range.getClientRects()) {
		if (x >= box.left && x <= box.right && y >= box.top - ROOM && y <= box.bottom + ROOM) return true;
	}
	return false;
}

/** Brings a range to the middle of its scroll containers, gently unless the reader asked for less motion. */
export function scrollToRange(range: Range): void {
	const { startContainer } = range;
	const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
	const view = startContainer.ownerDocument?.defaultView;
	if (!element || !view) return;
	const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
	element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
}
