import { overlaps, type Span } from './span';

/** A date in a text; what its words leave out is null. */
export interface WrittenDate extends Span {
	year: number | null;
	/** 1 to 12. */
	month: number | null;
	/** 1 to 31. */
	day: number | null;
}

const MONTHS: Record<string, string[]> = {
	en: 'jan(?:uary)?,feb(?:ruary)?,mar(?:ch)?,apr(?:il)?,may,june?,july?,aug(?:ust)?,sept?(?:ember)?,oct(?:ober)?,nov(?:ember)?,dec(?:ember)?'.split(
		',',
	),
	de: 'jan(?:uar)?,feb(?:ruar)?,märz,apr(?:il)?,mai,juni?,juli?,aug(?:ust)?,sept?(?:ember)?,okt(?:ober)?,nov(?:ember)?,dez(?:ember)?'.split(
		',',
	),
	ru: 'январ[яье],феврал[яье],март[ае]?,апрел[яье],ма[яйе],июн[яье],июл[яье],август[ае]?,сентябр[яье],октябр[яье],ноябр[яье],декабр[яье]'.split(
		',',
	),
};

const YEAR = '(?:19|20)\\d\\d';
const END = '(?![\\p{L}\\d])';
const START = '(?<![\\p{L}\\d])';

/** Per language, most exact form first; named groups `d`, `m`, `y`. */
const FORMS: Record<string, RegExp[]> = Object.fromEntries(
	Object.entries(MONTHS).map(([language, months]) => {
		const month = `(?<m>${months.join('|')})\\.?`;
		const day = '(?<d>[0-3]?\\d)(?:st|nd|rd|th)?';
		const year = `(?:,?\\s(?<y>${YEAR})${END}|(?!,?\\s?\\d))`;
		const forms =
			language === 'en'
				? [`${START}${day}\\s(?:of\\s)?${month}${year}`, `${START}${month}\\s${day}${END}${year}`]
				: language === 'de'
					? [`${START}${day}\\.\\s?${month}${year}`, `${START}(?<d>[0-3]?\\d)\\.(?<m>[01]?\\d)\\.(?<y>${YEAR})${END}`]
					: [`${START}${day}\\s${month}${year}`, `${START}(?<d>[0-3]?\\d)\\.(?<m>[01]?\\d)\\.(?<y>${YEAR})${END}`];
		const monthYear = `${START}${month}\\s(?<y>${YEAR})${END}`;
		return [language, [...forms, monthYear].map((form) => new RegExp(form + END, 'giu'))];
	}),
);
FORMS.zh = [
	/(?:(?<y>(?:19|20)\d\d)年)?(?<m>1[0-2]|[1-9])月(?<d>[0-3]?\d)[日号]/gu,
	/(?<y>(?:19|20)\d\d)年(?<m>1[0-2]|[1-9])月/gu,
];

const ISO = new RegExp(`${START}(?<y>${YEAR})-(?<m>[01]\\d)-(?<d>[0-3]\\d)${END}`, 'gu');

/**
 * The dates of a text that name at least a day and month, or a month and year, in `en`, `de`, `ru` or `zh`. Relative
 * dates ("on Thursday", "yesterday") are none: a reprint keeps the words and changes their meaning. O(n).
 */
export function findDates(text: string, language: string): WrittenDate[] {
	const found: WrittenDate[] = [];
	if (!/\d/.test(text)) return found;
	for (const form of [ISO, ...(FORMS[language] ?? [])]) {
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
	const index = MONTHS[language]?.findIndex((form) => new RegExp(`^(?:${form})$`, 'iu').test(name)) ?? -1;
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
