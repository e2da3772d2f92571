import type { Outlet } from './schema/outlet';

/** What every publisher's card tells of, in this order, whoever the publisher is. */
export const CARD_AXES = [
	'funding',
	'ownership',
	'editorial',
	'selfDescription',
	'describedByOthers',
	'decisions',
] as const satisfies readonly (keyof Outlet)[];

/** A card with fewer filled axes says why. */
export const LEAST_AXES = 4;

/** The axes on which a card has facts. */
export const filledAxes = (outlet: Outlet): (typeof CARD_AXES)[number][] =>
	CARD_AXES.filter((axis) => outlet[axis] !== 'unknown' && outlet[axis].length > 0);
