import { must } from '../../../text/must';
import { upperBound } from '../../../text/search';
import type { Row } from './rows';

/** Heights in pixels. Every line of a kind is as high as the others, so that places are known without measuring. */
export interface Heights {
	heading: number;
	clipping: number;
}

/** Where the lines of a list stand: `tops[i]` to `tops[i + 1]`; the last is the height of all. */
export interface Layout {
	rows: readonly Row[];
	tops: Float64Array;
	/** The lines that are headings. */
	headings: number[];
}

export function layOut(rows: readonly Row[], heights: Heights): Layout {
	const tops = new Float64Array(rows.length + 1);
	const headings: number[] = [];
	let height = 0;
	for (const [i, row] of rows.entries()) {
		if (row.kind === 'heading') headings.push(i);
		height += heights[row.kind];
		tops[i + 1] = height;
	}
	return { rows, tops, headings };
}

/** The height at which a line begins, from the first to the one that would follow the last. */
export const topOf = ({ tops }: Layout, index: number): number => must(tops[index]);
export const heightOf = ({ tops, rows }: Layout): number => must(tops[rows.length]);

/** The line at a height; 0 in an empty list. O(log n). */
export const lineAt = ({ tops, rows }: Layout, y: number): number => Math.max(0, upperBound(tops, y, rows.length) - 1);

/** A group as far as it is drawn. */
interface DrawnGroup {
	/** Line of its heading, or null in a list without groups. */
	heading: number | null;
	top: number;
	height: number;
	/** The lines of clippings to draw, in order. */
	lines: number[];
	/** How many headings there are down to its own, which a line comes after without being counted with them. */
	headings: number;
}

/**
 * What to draw: the lines between two heights, those in `also` wherever they are, and the headings of their groups, which
 * stay in sight while lines of the group are.
 */
export function drawn(layout: Layout, from: number, to: number, also: readonly number[]): DrawnGroup[] {
	const { rows, headings } = layout;
	if (rows.length === 0) return [];
	const lines = new Set(also.filter((line) => rows[line]?.kind === 'clipping'));
	for (let line = lineAt(layout, from); line < rows.length && topOf(layout, line) < to; line++) lines.add(line);
	const groups = new Map<number | null, DrawnGroup>();
	for (const line of [...lines].sort((a, b) => a - b)) {
		const count = upperBound(headings, line);
		const [heading, next] = [headings[count - 1] ?? null, headings[count] ?? null];
		let group = groups.get(heading);
		if (!group) {
			const [top, bottom] = [topOf(layout, heading ?? 0), topOf(layout, next ?? rows.length)];
			group = { heading, top, height: bottom - top, lines: [], headings: count };
			groups.set(heading, group);
		}
		if (line !== heading) group.lines.push(line);
	}
	return [...groups.values()];
}

/** How far to scroll so that a line is in sight below its heading; the height as it is where it is in sight already. */
export function scrollFor(layout: Layout, line: number, at: number, seen: number, heading: number): number {
	const [top, bottom] = [topOf(layout, line), topOf(layout, line + 1)];
	const covered = layout.headings.length > 0 ? heading : 0;
	if (top - covered < at) return Math.max(0, top - covered);
	return bottom > at + seen ? bottom - seen : at;
}
