/** Compares dates as far as both are known: `2022` and `2022-01-12` are equal. Negative where `a` is earlier. */
export function compareDates(a: string, b: string): number {
	const length = Math.min(a.length, b.length);
	const [x, y] = [a.slice(0, length), b.slice(0, length)];
	return x < y ? -1 : x > y ? 1 : 0;
}

/** Whether the calendar has a date written YYYY, YYYY-MM or YYYY-MM-DD. */
export function isCalendarDate(date: string): boolean {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const made = new Date(Date.UTC(year, month - 1, day));
	return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

/** The first position whose date is earlier than a dated one before it, or that is dated behind one without a date. */
export function outOfOrder(dates: readonly (string | null | undefined)[]): number | null {
	let last: string | null = null;
	let undated = false;
	for (const [i, date] of dates.entries()) {
		if (!date) undated = true;
		else if (undated || (last !== null && compareDates(date, last) < 0)) return i;
		else last = date;
	}
	return null;
}
