/** A partial ISO date in words, as notes write it: `12 January 2022`, `January 2022`, `2022`. */
export function writeDate(date: string, language: string): string {
	const [year, month, day] = date.split('-').map(Number);
	const format: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
	if (month) format.month = 'long';
	if (day) format.day = 'numeric';
	const locale = language === 'en' ? 'en-GB' : language;
	return new Intl.DateTimeFormat(locale, format).format(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
}

/**
 * Whether a partial date lies after another, as far as both are known: `2022-02` is not after `2022-02-17`. Unknown
 * dates are after nothing.
 */
export function isAfter(date: string | null | undefined, other: string | null | undefined): boolean {
	if (!date || !other) return false;
	const length = Math.min(date.length, other.length);
	return date.slice(0, length) > other.slice(0, length);
}

/** Compares partial dates for sorting: as written, unknown ones last. Equal ones keep their order in a stable sort. */
export function compareDates(a: string | null, b: string | null): number {
	if (a === b) return 0;
	if (a === null || b === null) return a === null ? 1 : -1;
	return a < b ? -1 : 1;
}
