import { MATCHING } from '../../languages';
import type { MatchingWords } from '../../languages/language';
import { anyOf } from '../../languages/word-lists';
import type { Quantity } from './quantity';

/** "Half" is often nearly half: its range says so. */
const HALF = { unit: 'share', low: 0.4, high: 0.55 } as const;
/** "Almost daily" is most days of a month at least. */
const DAILY = { unit: 'per-month', low: 20, high: Number.POSITIVE_INFINITY } as const;

/** The shares and rates that a text has as words rather than numbers. O(n). */
export function fixedQuantities(text: string, { half, daily }: Pick<MatchingWords, 'half' | 'daily'>): Quantity[] {
	const find = (pattern: RegExp, fixed: Pick<Quantity, 'unit' | 'low' | 'high'>): Quantity[] =>
		[...text.matchAll(pattern)].map(({ index, 0: exact }) => ({ start: index, end: index + exact.length, ...fixed }));
	return [...find(half, HALF), ...find(daily, DAILY)];
}

/** What stands behind a number that is a part of a hundred. */
export const PERCENT = new RegExp(`^\\s?(?:%|${anyOf(Object.values(MATCHING).map(({ percent }) => percent))})`, 'iu');
