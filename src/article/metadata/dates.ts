import { TEXT } from '../../languages';
import { listed } from '../../languages/word-lists';

/** The number of a month by the three letters that its name begins with, in any language. */
const MONTHS = new Map(
	Object.values(TEXT).flatMap(({ months }) =>
		months.flatMap((forms, i) => listed(forms).map((form): [string, number] => [form.slice(0, 3), i + 1])),
	),
);

const ISO = /(?<!\d)((?:19|20)\d\d)[-/.]([01]?\d)[-/.]([0-3]?\d)(?!\d)/;
const COMPACT = /^((?:19|20)\d\d)([01]\d)([0-3]\d)(?:\D|\d{4,6}$|$)/;
const HAN = /((?:19|20)\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(\p{L}{3,12})\.?,?\s+((?:19|20)\d\d)(?!\d)/u;
const MONTH_FIRST = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)/u;
const DOTTED = /(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)/;
const SLASHED = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)(?!\d)/;

/** First year that an article of today's web is taken to be from. */
const FIRST_YEAR = 1900;
/** Pages from time zones ahead of the reader's may be dated tomorrow. */
const DAY_MS = 86_400_000;

/**
 * The first date in a text as `YYYY-MM-DD`, or null. Reads ISO dates, and dates written in a language that is known. The day is the one that is written, whatever its time zone. Dates after tomorrow, and
 * `03/04/2022`, which is one day in America and another elsewhere, are not taken.
 */
export function parseDate(text: string | null | undefined, now: Date = new Date()): string | null {
	if (!text) return null;
	const head = text.slice(0, 300).trim();
	const found = numeric(head) ?? written(head);
	if (!found) return null;
	const [year, month, day] = found;
	const time = Date.UTC(year, month - 1, day);
	const date = new Date(time);
	if (year < FIRST_YEAR || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
	if (time > now.getTime() + DAY_MS) return null;
	return date.toISOString().slice(0, 10);
}

/** The end of a time in UTC, which many pages give for machines whatever their readers' day is. */
const IN_UTC = /(?:Z|[+-]00:?00)$/i;
const HOUR = /T(\d\d)/i;

/**
 * The day of a time that is given for machines: the one that the page shows where that time is in UTC, the shown day is the
 * one beside it, and there is a time zone in which it is so. Null where no day is given.
 */
export function localDay(given: string | null | undefined, shown: string | null, now: Date): string | null {
	const day = parseDate(given, now);
	const time = given?.trim() ?? '';
	const hour = IN_UTC.test(time) ? HOUR.exec(time)?.[1] : undefined;
	const local = parseDate(shown, now);
	if (day === null || hour === undefined || local === null) return day;
	const days = (Date.parse(local) - Date.parse(day)) / DAY_MS;
	return (days === -1 && Number(hour) < 12) || (days === 1 && Number(hour) >= 10) ? local : day;
}

type YearMonthDay = readonly [number, number, number];

function numeric(text: string): YearMonthDay | null {
	const big = ISO.exec(text) ?? HAN.exec(text) ?? COMPACT.exec(text);
	if (big) return [Number(big[1]), Number(big[2]), Number(big[3])];
	const dotted = DOTTED.exec(text);
	if (dotted) return [Number(dotted[3]), Number(dotted[2]), Number(dotted[1])];
	const slashed = SLASHED.exec(text);
	if (!slashed) return null;
	const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
	if (first > 12 || first === second) return [year, second, first];
	return second > 12 ? [year, first, second] : null;
}

function written(text: string): YearMonthDay | null {
	const dayFirst = DAY_FIRST.exec(text);
	const month = monthNumber(dayFirst?.[2]);
	if (dayFirst && month > 0) return [Number(dayFirst[3]), month, Number(dayFirst[1])];
	const monthFirst = MONTH_FIRST.exec(text);
	const named = monthNumber(monthFirst?.[1]);
	return monthFirst && named > 0 ? [Number(monthFirst[3]), named, Number(monthFirst[2])] : null;
}

function monthNumber(name: string | undefined): number {
	return (name && MONTHS.get(name.toLowerCase().slice(0, 3))) || 0;
}
