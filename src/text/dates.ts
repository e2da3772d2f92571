import { MATCHING, rowOf, TEXT } from '../languages';
import { type Listed, MATCHED_LANGUAGES, type NamedDates, type NumberedDates } from '../languages/language';
import { listed } from '../languages/word-lists';
import { overlaps, type Span } from './span';

/** A date in a text; what its words leave out is null. */
export interface WrittenDate extends Span {
	year: number | null;
	/** 1 to 12. */
	month: number | null;
	/** 1 to 31. */
	day: number | null;
}

const YEAR = '(?:19|20)\\d\\d';
const END = '(?![\\p{L}\\d])';
const START = '(?<![\\p{L}\\d])';

/** Patterns of a language, most exact form first; named groups `d`, `m`, `y`. */
function formsOf(months: readonly Listed[], dates: NamedDates | NumberedDates): readonly RegExp[] {
	if (dates.style === 'numbered') return dates.forms;
	const month = `(?<m>${months.flatMap(listed).join('|')})\\.?`;
	const day = '(?<d>[0-3]?\\d)(?:st|nd|rd|th)?';
	const year = `(?:,?\\s(?<y>${YEAR})${END}|(?!,?\\s?\\d))`;
	return [
		`${START}${day}${dates.dayToMonth.source}${month}${year}`,
		...(dates.monthFirst ? [`${START}${month}\\s${day}${END}${year}`] : []),
		...(dates.dotted ? [`${START}(?<d>[0-3]?\\d)\\.(?<m>[01]?\\d)\\.(?<y>${YEAR})${END}`] : []),
		`${START}${month}\\s(?<y>${YEAR})${END}`,
	].map((form) => new RegExp(form + END, 'giu'));
}

const FORMS: ReadonlyMap<string, readonly RegExp[]> = new Map(
	MATCHED_LANGUAGES.map((language) => [language, formsOf(TEXT[language].months, MATCHING[language].dates)]),
);

const ISO = new RegExp(`${START}(?<y>${YEAR})-(?<m>[01]\\d)-(?<d>[0-3]\\d)${END}`, 'gu');

/**
 * The dates of a text that name at least a day and month, or a month and year, in a language of matching. Relative dates
 * ("on Thursday", "yesterday") are none: a reprint keeps the words and changes their meaning. O(n).
 */
export function findDates(text: string, language: string): WrittenDate[] {
	const found: WrittenDate[] = [];
	if (!/\d/.test(text)) return found;
	for (const form of [ISO, ...(FORMS.get(language) ?? [])]) {
		for (const { index, 0: exact, groups } of text.matchAll(form)) {
			const span = { start: index, end: index + exact.length };
			if (found.some((other) => overlaps(other, span))) continue;
			const month = monthOf(groups?.m ?? '', language);
			const day = groups?.d ? Number(groups.d) : null;
			if (month === null || (day !== null && (day < 1 || day > 31))) continue;
			found.push({ ...span, year: groups?.y ? Number(groups.y) : null, month, day });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

function monthOf(name: string, language: string): number | null {
	if (/^\d+$/.test(name)) return Number(name) >= 1 && Number(name) <= 12 ? Number(name) : null;
	const months = rowOf(TEXT, language)?.months ?? [];
	const index = months.findIndex((forms) => listed(forms).includes(name.toLowerCase()));
	return index < 0 ? null : index + 1;
}

/**
 * Whether a written date and a partial ISO date are at odds in some part that both have; null where they share none, or
 * only the year.
 */
export function datesDiffer({ year, month, day }: WrittenDate, iso: string): boolean | null {
	const [isoYear, isoMonth, isoDay] = iso.split('-').map(Number);
	if (month === null || !isoMonth) return null;
	if (year !== null && year !== isoYear) return true;
	if (month !== isoMonth) return true;
	return day !== null && isoDay ? day !== isoDay : null;
}
