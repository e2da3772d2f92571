import type { FuzzRow } from './run';

const line = (name: string, ...cells: (string | number)[]): string =>
	name.padEnd(34) + cells.map((cell) => String(cell).padStart(11)).join('');

export const TITLES = line('kind', 'cases', 'taken', 'refused', 'broke', 'slowest ms');

/** A row under the titles; “broke” counts what threw an undeclared error, or was taken by halves. */
export const rowLine = ({ kind, cases, taken, refused, slowestMs }: FuzzRow): string =>
	line(kind, cases, taken, refused, cases - taken - refused, slowestMs.toFixed(0));
