import type { Clipping } from '../../../clippings/model';
import { outletOf } from '../../../clippings/outlet';
import { titleOf } from './order';

/** What clippings are put together by. */
export const GROUPINGS = ['none', 'page', 'outlet', 'tag', 'day'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Clippings that stand together under one heading; `name` is null for those without a tag, and in a list without groups. */
export interface Group {
	/** What tells it from the other groups; stays what it is while clippings come and go. */
	key: string;
	name: string | null;
	clippings: Clipping[];
}

/** A line of the list: the heading of a group, or a clipping in it. A clipping with two tags stands in two groups. */
export type Row = { key: string; group: Group } & ({ kind: 'heading' } | { kind: 'clipping'; clipping: Clipping });
export type ClippingRow = Extract<Row, { kind: 'clipping' }>;

/** The day of an instant where the reader is, as `2022-01-12`. */
export function dayOf(instant: string): string {
	const date = new Date(instant);
	const two = (number: number) => String(number).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The keys and names of the groups that a clipping belongs to. */
function groupsOf(
	clipping: Clipping,
	grouping: Exclude<Grouping, 'none'>,
): (readonly [key: string, name: string | null])[] {
	switch (grouping) {
		case 'page':
			return [[clipping.page.url, titleOf(clipping)]];
		case 'outlet': {
			const outlet = outletOf(clipping);
			return [[outlet, outlet]];
		}
		case 'tag':
			return clipping.tags.length === 0 ? [['', null]] : clipping.tags.map((tag) => [`#${tag}`, tag] as const);
		case 'day': {
			const day = dayOf(clipping.created);
			return [[day, day]];
		}
	}
}

/**
 * Groups of clippings, each in the order given. Pages and days come as their first clipping does; tags and outlets by
 * name, what has no tag last. Linear but for the sorting of names.
 */
export function groupClippings(clippings: readonly Clipping[], grouping: Grouping, language: string): Group[] {
	if (grouping === 'none') return [{ key: '', name: null, clippings: [...clippings] }];
	const groups = new Map<string, Group>();
	for (const clipping of clippings) {
		for (const [key, name] of groupsOf(clipping, grouping)) {
			const group = groups.get(key);
			if (group) group.clippings.push(clipping);
			else groups.set(key, { key, name, clippings: [clipping] });
		}
	}
	const found = [...groups.values()];
	if (grouping !== 'tag' && grouping !== 'outlet') return found;
	const { compare } = new Intl.Collator(language, { numeric: true });
	return found.sort((a, b) =>
		a.name === null ? (b.name === null ? 0 : 1) : b.name === null ? -1 : compare(a.name, b.name),
	);
}

/** The lines of a list. Without groups there are no headings. */
export function rowsOf(groups: readonly Group[], grouping: Grouping): Row[] {
	if (grouping === 'none') return groups.flatMap(({ clippings }) => clippings.map(plainRow));
	return groups.flatMap((group): Row[] => [
		{ kind: 'heading', key: group.key, group },
		...group.clippings.map((clipping) => rowIn(group, clipping)),
	]);
}

const rowIn = (group: Group, clipping: Clipping): ClippingRow => ({
	kind: 'clipping',
	key: `${group.key}\n${clipping.id}`,
	group,
	clipping,
});

const NO_GROUP: Group = { key: '', name: null, clippings: [] };
const plainRows = new WeakMap<Clipping, ClippingRow>();

/** The line of a clipping in a list without groups: always the same, so that none is made or drawn anew with each letter of a search. */
function plainRow(clipping: Clipping): ClippingRow {
	let row = plainRows.get(clipping);
	if (!row) {
		row = rowIn(NO_GROUP, clipping);
		plainRows.set(clipping, row);
	}
	return row;
}

/** Those of the lines that are clippings. */
export const clippingRows = (rows: readonly Row[]): ClippingRow[] => rows.filter((row) => row.kind === 'clipping');
