/** A rectangle of the viewport, in CSS pixels. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export interface Placement {
	left: number;
	top: number;
	/** The card may not be wider or higher; what does not fit is scrolled within it. */
	width: number;
	maxHeight: number;
	side: 'below' | 'above' | 'after' | 'before' | 'docked';
}

export interface PlacementQuestion {
	/** The part of the page that is seen. */
	viewport: Box;
	/** The lines of the mark, in order; at least one. */
	mark: readonly Box[];
	/** The lines of the whole sentence, which stays legible wherever there is room for it. */
	sentence: readonly Box[];
	/** What the card would like. */
	card: { width: number; height: number };
	/** Whether the text runs from right to left. */
	rtl: boolean;
	/** Where the card stands already: it stays there as long as there is a place, so that it does not jump. */
	stay?: Placement['side'];
}

/** Between the card and the words, and between the card and the viewport's edges. */
const GAP = 6;
const MARGIN = 8;

/** Between the recap's strip, the viewport's edge and the words. */
const STRIP_GAP = 12;

/** Less height than this is no place for a card. */
const LEAST_HEIGHT_PX = 96;

/**
 * Where a card stands so that the marked sentence can be read beside it: below the sentence, above it, or beside it,
 * whichever holds all of the card first, else the roomiest of them. Where the sentence fills the viewport the mark
 * alone is kept clear, and where the mark does, the card is docked to the viewport's bottom. The result always lies
 * within the viewport. O(lines).
 */
export function placeCard(question: PlacementQuestion): Placement {
	const { viewport, mark, sentence, card, stay } = question;
	for (const lines of [[...sentence, ...mark], mark]) {
		const kept = boundsOf(lines, viewport);
		const places = kept ? placesAround(kept, question) : [];
		const best =
			places.find(({ side }) => side === stay) ??
			places.find(({ maxHeight }) => maxHeight >= card.height) ??
			roomiest(places);
		if (best) return best;
	}
	const width = Math.min(card.width, viewport.right - viewport.left - 2 * MARGIN);
	const height = Math.min(card.height, (viewport.bottom - viewport.top) / 2);
	const top = viewport.bottom - MARGIN - height;
	return { left: alignedLeft(question, width), top, width, maxHeight: height, side: 'docked' };
}

/** The box around lines, as far as the viewport shows them; null where it shows none. */
export function boundsOf(lines: readonly Box[], viewport: Box): Box | null {
	const seen = lines.filter(
		(line) =>
			line.bottom > viewport.top &&
			line.top < viewport.bottom &&
			line.right > viewport.left &&
			line.left < viewport.right,
	);
	if (seen.length === 0) return null;
	return {
		left: Math.min(...seen.map(({ left }) => left)),
		top: Math.min(...seen.map(({ top }) => top)),
		right: Math.max(...seen.map(({ right }) => right)),
		bottom: Math.max(...seen.map(({ bottom }) => bottom)),
	};
}

function placesAround(kept: Box, question: PlacementQuestion): Placement[] {
	const { viewport, card, rtl } = question;
	const width = Math.min(card.width, viewport.right - viewport.left - 2 * MARGIN);
	const height = (room: number) => Math.min(room, viewport.bottom - viewport.top - 2 * MARGIN);
	const below = height(viewport.bottom - MARGIN - (kept.bottom + GAP));
	const above = height(kept.top - GAP - (viewport.top + MARGIN));
	const left = alignedLeft(question, width);
	const stacked: Placement[] = [
		{ left, top: Math.max(kept.bottom + GAP, viewport.top + MARGIN), width, maxHeight: below, side: 'below' },
		{ left, top: kept.top - GAP - Math.min(card.height, above), width, maxHeight: above, side: 'above' },
	];
	const tall = viewport.bottom - viewport.top - 2 * MARGIN;
	const top = clamp(kept.top, viewport.top + MARGIN, viewport.bottom - MARGIN - Math.min(card.height, tall));
	const after = rtl ? kept.left - GAP - width : kept.right + GAP;
	const before = rtl ? kept.right + GAP : kept.left - GAP - width;
	const beside = [
		{ left: after, top, width, maxHeight: tall, side: 'after' as const },
		{ left: before, top, width, maxHeight: tall, side: 'before' as const },
	].filter((place) => place.left >= viewport.left + MARGIN && place.left + width <= viewport.right - MARGIN);
	return [...stacked, ...beside].filter(({ maxHeight }) => maxHeight >= Math.min(LEAST_HEIGHT_PX, card.height));
}

function roomiest(places: readonly Placement[]): Placement | undefined {
	return [...places].sort((a, b) => b.maxHeight - a.maxHeight)[0];
}

/** Begins where the mark begins, as far as the viewport has room. */
function alignedLeft({ mark, viewport, rtl }: PlacementQuestion, width: number): number {
	const first = mark[0];
	const wish = first ? (rtl ? first.right - width : first.left) : viewport.left;
	return clamp(wish, viewport.left + MARGIN, viewport.right - MARGIN - width);
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** Whether a pointer is on its way between a mark and its card, or on one of them. */
export function inCorridor(x: number, y: number, boxes: readonly Box[]): boolean {
	const slack = GAP;
	const left = Math.min(...boxes.map((box) => box.left)) - slack;
	const right = Math.max(...boxes.map((box) => box.right)) + slack;
	const top = Math.min(...boxes.map((box) => box.top)) - slack;
	const bottom = Math.max(...boxes.map((box) => box.bottom)) + slack;
	return x >= left && x <= right && y >= top && y <= bottom;
}

/**
 * The edge of the viewport at which a strip of some height leaves the last paragraph legible: the lower one, once there
 * is room below the paragraph, or the upper one where the page cannot be scrolled further. Null where there is none.
 */
export function stripEdge(viewport: Box, paragraph: Box, height: number, atBottom: boolean): 'bottom' | 'top' | null {
	const needed = height + 2 * STRIP_GAP;
	if (viewport.bottom - paragraph.bottom >= needed) return 'bottom';
	return atBottom && paragraph.top - viewport.top >= needed ? 'top' : null;
}
