import type { Clipping } from '../../../clippings/model';
import { outletOf } from '../../../clippings/outlet';

/** In what order clippings stand in the list. */
export const ORDERS = ['newest', 'oldest', 'changed', 'published', 'title', 'outlet'] as const;
export type Order = (typeof ORDERS)[number];

/** What a page is called: its title, or else its address. */
export const titleOf = ({ page }: Clipping): string => page.title?.replace(/\s+/g, ' ').trim() || page.url;

type Compare = (a: Clipping, b: Clipping) => number;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const oldest: Compare = (a, b) => compare(a.created, b.created) || compare(a.id, b.id);
const newest: Compare = (a, b) => oldest(b, a);

/** What is unknown comes last. */
const published: Compare = (a, b) => compare(b.page.published ?? '', a.page.published ?? '') || newest(a, b);
const changed: Compare = (a, b) => compare(b.changed, a.changed) || newest(a, b);

/** Clippings in an order; equal ones newest first. Titles and outlets as the language sorts them. O(n log n). */
export function inOrder(clippings: readonly Clipping[], order: Order, language: string): Clipping[] {
	switch (order) {
		case 'newest':
			return [...clippings].sort(newest);
		case 'oldest':
			return [...clippings].sort(oldest);
		case 'changed':
			return [...clippings].sort(changed);
		case 'published':
			return [...clippings].sort(published);
		case 'title':
			return byName(clippings, titleOf, language);
		case 'outlet':
			return byName(clippings, outletOf, language);
	}
}

/** Sorted by names; each name is compared once, however many clippings share it, as that is dear. */
function byName(clippings: readonly Clipping[], nameOf: (clipping: Clipping) => string, language: string): Clipping[] {
	const names = new Map(clippings.map((clipping) => [clipping, nameOf(clipping)]));
	const collator = new Intl.Collator(language, { numeric: true });
	const rank = new Map([...new Set(names.values())].sort(collator.compare).map((name, i) => [name, i]));
	const rankOf = (clipping: Clipping) => rank.get(names.get(clipping) ?? '') ?? 0;
	return [...clippings].sort((a, b) => rankOf(a) - rankOf(b) || newest(a, b));
}
