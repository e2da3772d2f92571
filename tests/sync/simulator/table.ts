import type { Outcome } from './simulation';

const WIDTHS = [8, 7, 8, 8, 9, 8, 8, 8, 8, 9];
const line = (cells: readonly (string | number)[]): string =>
	cells.map((cell, i) => String(cell).padStart(WIDTHS[i] ?? 8)).join('');

export const TITLES = line([
	'profile',
	'seeds',
	'crashes',
	'faults',
	'tampered',
	'copies',
	'cleared',
	'words',
	'failed',
	'ms/seed',
]);

/** What a profile's seeds did, in one line. */
export function row(name: string, outcomes: readonly Outcome[], ms: number): string {
	const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
	return line([
		name,
		outcomes.length,
		sum(({ crashes }) => crashes),
		sum(({ faults }) => faults),
		sum(({ tampered }) => tampered),
		sum(({ clones }) => clones),
		sum(({ cleared }) => cleared),
		sum(({ words }) => words),
		sum(({ failure }) => Number(failure !== null)),
		Math.round(ms / outcomes.length),
	]);
}
