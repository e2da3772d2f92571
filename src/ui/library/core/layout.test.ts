import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aClipping } from '../../../../tests/support/clippings';
import { drawn, heightOf, layOut, lineAt, scrollFor, topOf } from './layout';
import { type Grouping, groupClippings, rowsOf } from './rows';

const HEIGHTS = { heading: 30, clipping: 80 };
const PAGE = aClipping().page;

function listOf(sizes: readonly number[], grouping: Grouping) {
	const clippings = sizes.flatMap((size, i) =>
		Array.from({ length: size }, () => aClipping({ page: { ...PAGE, url: `https://paper.example/${i}` } })),
	);
	return layOut(rowsOf(groupClippings(clippings, grouping, 'en'), grouping), HEIGHTS);
}

describe('layout', () => {
	const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
	const groupings = fc.constantFrom<Grouping>('none', 'page');

	test('draws every line that is in sight, each at its place in its group, with the heading of the group', () => {
		fc.assert(
			fc.property(sizes, groupings, fc.nat(5000), fc.nat(900), fc.nat(80), (of, grouping, from, height, other) => {
				const layout = listOf(of, grouping);
				const groups = drawn(layout, from, from + height, [other]);
				const lines = new Set(groups.flatMap((group) => group.lines));
				for (const [i, row] of layout.rows.entries()) {
					const isSeen = topOf(layout, i) < from + height && topOf(layout, i + 1) > from;
					if (isSeen && row.kind === 'clipping') expect(lines.has(i)).toBe(true);
				}
				if (layout.rows[other]?.kind === 'clipping') expect(lines.has(other)).toBe(true);
				for (const group of groups) {
					expect(group.heading === null).toBe(grouping === 'none');
					for (const line of group.lines) {
						expect(topOf(layout, line)).toBeGreaterThanOrEqual(group.top + (grouping === 'none' ? 0 : 30));
						expect(topOf(layout, line + 1)).toBeLessThanOrEqual(group.top + group.height);
						expect(layout.rows.slice(0, line).filter(({ kind }) => kind === 'heading')).toHaveLength(group.headings);
						if (group.heading !== null) expect(layout.rows[line]?.group).toBe(layout.rows[group.heading]?.group);
					}
				}
			}),
		);
	});

	test('finds the line at a height', () => {
		const layout = listOf([2, 1], 'page');
		expect([0, 29, 30, 109, 110, 190, 220, 9999].map((y) => lineAt(layout, y))).toEqual([0, 0, 1, 1, 2, 3, 4, 4]);
		expect(heightOf(layout)).toBe(30 + 160 + 30 + 80);
		expect(drawn(layOut([], HEIGHTS), 0, 100, [3])).toEqual([]);
	});

	test('scrolls no further than is needed, and not below a heading', () => {
		const layout = listOf([10], 'page');
		const to = (line: number, at: number) => scrollFor(layout, line, at, 200, HEIGHTS.heading);
		expect(to(1, 0)).toBe(0);
		expect(to(2, 0)).toBe(0);
		expect(to(3, 0)).toBe(70);
		expect(to(1, 500)).toBe(0);
		expect(to(4, 500)).toBe(240);
	});
});
