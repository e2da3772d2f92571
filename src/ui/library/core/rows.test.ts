import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aClipping } from '../../../../tests/support/clippings';
import type { Clipping } from '../../../clippings/model';
import { nearestRemaining } from './nearest-remaining';
import { inOrder, ORDERS } from './order';
import { clippingRows, GROUPINGS, groupClippings, type Row, rowsOf } from './rows';

const page = aClipping().page;
const one = aClipping({ tags: ['b', 'a'], page: { ...page, title: 'Äpfel', site: 'Zeitung', published: '2022' } });
const two = aClipping({ tags: [], page: { ...page, url: 'https://x.example/', title: null, site: null } });
const three = aClipping({
	tags: ['a'],
	page: { ...page, title: 'Zebra', published: null },
	changed: '2030-01-01T00:00:00.000Z',
});
const LIBRARY = [one, two, three];
const names = new Map(LIBRARY.map((clipping, i) => [clipping, ['one', 'two', 'three'][i]]));
const named = (clippings: readonly Clipping[]) => clippings.map((clipping) => names.get(clipping)).join(' ');

describe('inOrder', () => {
	test.each([
		['newest', 'three two one'],
		['oldest', 'one two three'],
		['changed', 'three two one'],
		['published', 'two one three'],
		['title', 'one two three'],
		['outlet', 'three two one'],
	] as const)('%s', (order, expected) => {
		expect(named(inOrder(LIBRARY, order, 'de'))).toBe(expected);
	});
});

describe('groups', () => {
	const groups = (grouping: (typeof GROUPINGS)[number]) =>
		groupClippings(LIBRARY, grouping, 'en').map(({ name, clippings }) => `${name}: ${named(clippings)}`);

	test('put a clipping below each of its tags, and what has none last', () => {
		expect(groups('tag')).toEqual(['a: one three', 'b: one', 'null: two']);
	});

	test('call a page without a name by its host or address', () => {
		expect(groups('outlet')).toEqual(['The Paper: three', 'x.example: two', 'Zeitung: one']);
		expect(groups('page')).toEqual(['Äpfel: one three', 'https://x.example/: two']);
	});

	test('lose and double nothing, whatever the order and the grouping, but for clippings with several tags', () => {
		const tags = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
		const clippings = fc.array(tags.map((own) => aClipping({ tags: own })));
		fc.assert(
			fc.property(clippings, fc.constantFrom(...ORDERS), fc.constantFrom(...GROUPINGS), (all, order, grouping) => {
				const rows = rowsOf(groupClippings(inOrder(all, order, 'en'), grouping, 'en'), grouping);
				const lines = clippingRows(rows);
				const expected =
					grouping === 'tag' ? all.reduce((sum, { tags: own }) => sum + Math.max(1, own.length), 0) : all.length;
				expect(lines).toHaveLength(expected);
				expect(new Set(lines.map(({ clipping }) => clipping))).toEqual(new Set(all));
				expect(new Set(rows.map(({ key, kind }) => kind + key)).size).toBe(rows.length);
			}),
		);
	});
});

test('after a deletion the line below is next, or else the one above', () => {
	const rows: Row[] = rowsOf(groupClippings(LIBRARY, 'none', 'en'), 'none');
	const next = (line: number, ...left: Clipping[]) =>
		nearestRemaining(rows, line, (id) => left.some((clipping) => clipping.id === id))?.clipping ?? null;
	expect(next(0, two, three)).toBe(two);
	expect(next(1, one, three)).toBe(three);
	expect(next(2, one, two)).toBe(two);
	expect(next(0, three)).toBe(three);
	expect(next(1)).toBe(null);
});
