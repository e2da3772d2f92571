import type { Quantity } from './quantity';

interface Fixed {
	unit: Quantity['unit'];
	low: number;
	high: number;
	pattern: RegExp;
}

const half = (pattern: RegExp): Fixed => ({ unit: 'share', low: 0.4, high: 0.55, pattern });
/** "Almost daily" is most days of a month at least. */
const daily = (pattern: RegExp): Fixed => ({ unit: 'per-month', low: 20, high: Number.POSITIVE_INFINITY, pattern });

/** Shares and rates that are words rather than numbers. "Half" is often nearly half: its range says so. */
const FIXED: Record<string, readonly Fixed[]> = {
	en: [
		half(/\b(?:half|one out of two|one in two|every second)\b/giu),
		daily(/\b(?:daily|every day|day after day|day by day|everyday|hardly a day)\b/giu),
	],
	de: [
		half(/\b(?:hälfte|halbe[rnms]?|jede[rs]? zweite[rns]?)(?!\p{L})/giu),
		daily(/(?<!\p{L})(?:täglich(?:e[rnms]?)?|jeden tag|tag für tag|kaum ein tag)(?!\p{L})/giu),
	],
	ru: [
		half(/(?<!\p{L})половин[аыеуо]й?(?!\p{L})/giu),
		daily(/(?<!\p{L})(?:ежедневн\p{L}*|каждый день|день за дн[её]м)(?!\p{L})/giu),
	],
	zh: [half(/一半|半数/gu), daily(/每天|天天|每日/gu)],
};

/** The shares and rates that a text has as words. O(n). */
export function fixedQuantities(text: string, language: string): Quantity[] {
	return (FIXED[language] ?? []).flatMap(({ unit, low, high, pattern }) =>
		[...text.matchAll(pattern)].map(({ index, 0: exact }) => ({
			start: index,
			end: index + exact.length,
			unit,
			low,
			high,
		})),
	);
}

/** What stands behind a number that is a part of a hundred. */
export const PERCENT = /^\s?(?:%|％|per ?cent\b|prozent|процент)/iu;
