import { findDates, type WrittenDate } from '../../text/dates';
import type { Entry } from '../schema/entry';
import { type PackSource, type Path, type Problem, problemAt } from '../source/source';
import { compareDates } from './partial-date';
import type { Rule } from './rule';

/** Words before a date that only look ahead to it: a term, a plan, something that is thought possible. */
const AHEAD =
	/\b(?:until|till|to|by|before|for|through|(?:possible|expected|planned|due|scheduled)\s+(?:on|in|at))\s+(?:the\s+(?:beginning|middle|end)\s+of\s+)?$/i;

/** Items compared with pages: their `from` and `to` limit the pages, they do not date the words. */
const UNDATED = new Set(['record', 'facets', 'patterns']);

/**
 * A dated line tells nothing from after its date: a note puts a line as a whole before or after the date of the page, and
 * what came later would be shown as known then. Dates without a year are taken to lie in the line's.
 */
export const datedTexts: Rule = (source) => source.entries.flatMap((entry) => check(source, entry, entry, []));

function check(source: PackSource, entry: Entry, value: unknown, path: Path): Problem[] {
	if (typeof value !== 'object' || value === null) return [];
	const inner = Object.entries(value).flatMap(([key, part]) =>
		UNDATED.has(key) ? [] : check(source, entry, part, [...path, Array.isArray(value) ? Number(key) : key]),
	);
	const { date, from, text, what } = value as Partial<Record<'date' | 'from' | 'text' | 'what', unknown>>;
	const [line, words] = [date ?? from, text ?? what];
	if (typeof line !== 'string' || typeof words !== 'string') return inner;
	const field = typeof text === 'string' ? 'text' : 'what';
	const found = laterDates(words, source.metadata.language, line).map((later) =>
		problemAt(
			source,
			entry,
			[...path, field],
			`tells of ${later} in a line dated ${line} – make it a line of its own, with its own date`,
		),
	);
	return [...found, ...inner];
}

/** The dates that a text tells of and that are later than a day, as they are written. */
export function laterDates(words: string, language: string, day: string): string[] {
	return findDates(words, language)
		.filter((written) => !AHEAD.test(words.slice(0, written.start)) && compareDates(isoOf(written, day), day) > 0)
		.map(({ start, end }) => words.slice(start, end).replace(/\.$/, ''));
}

/** A written date as a partial ISO date; one without a year lies in that of the line. */
export function isoOf({ year, month, day }: WrittenDate, line: string): string {
	const parts = [month, day].filter((part) => part !== null).map((part) => String(part).padStart(2, '0'));
	return [year ?? line.slice(0, 4), ...parts].join('-');
}
