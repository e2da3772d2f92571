import { randomNumbers } from '../support/random';
import type { FuzzedKind } from './kind';

/** Milliseconds beyond which one case, of some kilobytes, counts as one that hangs. */
const LONGEST_MS = 10_000;

/** What came of the cases of one kind. */
export interface FuzzRow {
	kind: string;
	cases: number;
	taken: number;
	refused: number;
	/** The cases that broke something, by their seed, with what was thrown; the first few. */
	broke: { seed: number; why: string }[];
	slowestMs: number;
}

/** So many are told. */
const MOST_TOLD = 5;

/** Runs cases of a kind; case `i` has the seed `seed + i`, so that one alone can be run again. `began` is told before each. */
export async function fuzz(
	{ name, make, take }: FuzzedKind,
	{ cases, seed, began = () => undefined }: { cases: number; seed: number; began?: (seed: number) => void },
): Promise<FuzzRow> {
	const row: FuzzRow = { kind: name, cases, taken: 0, refused: 0, broke: [], slowestMs: 0 };
	for (let i = 0; i < cases; i++) {
		const own = seed + i;
		began(own);
		const start = process.cpuUsage();
		try {
			// Neighbouring seeds give neighbouring first numbers.
			const random = randomNumbers(Math.imul(own, 0x9e3779b1));
			if (await take(make(random))) row.taken++;
			else row.refused++;
		} catch (error) {
			if (row.broke.length < MOST_TOLD) row.broke.push({ seed: own, why: String(error).slice(0, 300) });
		}
		const { user, system } = process.cpuUsage(start);
		row.slowestMs = Math.max(row.slowestMs, (user + system) / 1000);
	}
	if (row.slowestMs > LONGEST_MS) row.broke.push({ seed, why: `a case took ${row.slowestMs.toFixed(0)} ms` });
	return row;
}
