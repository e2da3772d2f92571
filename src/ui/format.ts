import { dateLanguage, uiLanguage } from './i18n';

/** `2022`, `2022-01` or `2022-01-12`, as exact as it is known, in words. Anything else is shown as it is. */
export function formatDate(date: string, locale = dateLanguage()): string {
	const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
	if (!parts) return date;
	const [, year, month, day] = parts;
	if (!month) return String(year);
	return new Intl.DateTimeFormat(locale, {
		year: 'numeric',
		month: 'long',
		...(day ? { day: 'numeric' } : {}),
		timeZone: 'UTC',
	}).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
}

/** The name of a language in the reader's language; its tag where the browser has no name for it. */
export function languageName(tag: string, locale = uiLanguage()): string {
	try {
		return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
	} catch {
		return tag;
	}
}

/** A name that may run in another direction than the sentence it stands in (Unicode isolates, UAX #9). */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

/** Several things in a row, as the reader's language joins them. */
export const formatList = (things: readonly string[], locale = uiLanguage()): string =>
	new Intl.ListFormat(locale, { type: 'conjunction' }).format(things);

/** A share from 0 to 1, in percent. */
export const percent = (share: number, locale = uiLanguage()): string =>
	new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** A score, with as many digits as tell it from its threshold. */
export const score = (value: number, locale = uiLanguage()): string =>
	new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);

/** A number as the reader writes it. */
export const formatNumber = (value: number): string => new Intl.NumberFormat(uiLanguage()).format(value);
