import type { Clipping, Colour } from '../../../clippings/model';
import { outletOf } from '../../../clippings/outlet';

/** How many clippings have each tag, outlet and colour, the most frequent first. */
export interface Counts {
	tags: readonly (readonly [string, number])[];
	outlets: readonly (readonly [string, number])[];
	colours: readonly (readonly [Colour, number])[];
}

/** Linear. */
export function countsOf(clippings: readonly Clipping[]): Counts {
	const tags = new Map<string, number>();
	const outlets = new Map<string, number>();
	const colours = new Map<Colour, number>();
	for (const clipping of clippings) {
		for (const tag of clipping.tags) count(tags, tag);
		count(outlets, outletOf(clipping));
		count(colours, clipping.colour);
	}
	return { tags: frequentFirst(tags), outlets: frequentFirst(outlets), colours: frequentFirst(colours) };
}

const count = <K>(counts: Map<K, number>, key: K): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);

const frequentFirst = <K extends string>(counts: Map<K, number>): [K, number][] =>
	[...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
