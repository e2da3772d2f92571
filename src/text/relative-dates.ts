import { MATCHING, rowOf } from '../languages';
import { findQuantities } from './quantities/find-quantities';

/** Days of what a text counts by that is shorter than a month. */
const DAYS = { day: 1, week: 7 } as const;

/** Of any unit; more are no date that a text is about. */
const MOST_AGO = 1000;

/**
 * The months that a text names by how long they are ago ("five months ago"), seen from a date, as `YYYY-MM`. What has no
 * number is one ago ("a year ago"). Empty where the date has no month. O(n).
 */
export function monthsAgo(text: string, language: string, from: string): string[] {
	const ago = rowOf(MATCHING, language)?.ago;
	const [year, month, day = 15] = from.split('-').map(Number);
	if (!ago || !year || !month) return [];
	return Array.from(text.matchAll(ago)).flatMap(({ groups = {} }) => {
		const [quantity] = findQuantities(groups.number ?? '', language);
		const count = quantity?.unit === 'count' ? quantity.low : 1;
		if (count > MOST_AGO) return [];
		const months = groups.year ? 12 * count : groups.month ? count : 0;
		const days = groups.week ? DAYS.week * count : groups.day ? DAYS.day * count : 0;
		// A month that has no such day would run over into the next.
		const date = new Date(Date.UTC(year, month - 1 - months, days > 0 ? day - days : 15));
		return [date.toISOString().slice(0, 7)];
	});
}
