import { findDates } from '../../text/dates';
import type { Citation } from '../schema/citation';
import type { Entry } from '../schema/entry';
import { entriesOf, type PackSource, type Path, type Problem, problemAt } from '../source/source';
import { isoOf } from './dated-texts';
import { compareDates } from './partial-date';
import type { Rule } from './rule';

const YEAR = /\b(?:19|20)\d\d\b/g;

/**
 * A fact is not dated later than what it cites: what appeared before cannot carry it. An older source may stand beside a
 * younger one for what the text tells of its time; the text then names that time.
 */
export const citedDates: Rule = (source) => {
	const dates = new Map(entriesOf(source, 'citation').map(({ id, date }) => [id, date]));
	return source.entries.flatMap((entry) => check(source, entry, dates, entry, []));
};

function check(
	source: PackSource,
	entry: Entry,
	dates: ReadonlyMap<string, Citation['date']>,
	value: unknown,
	path: Path,
): Problem[] {
	if (typeof value !== 'object' || value === null) return [];
	const { date, cite, text, what } = value as Partial<Record<'date' | 'cite' | 'text' | 'what', unknown>>;
	const inner = Object.entries(value).flatMap(([key, part]) =>
		check(source, entry, dates, part, [...path, Array.isArray(value) ? Number(key) : key]),
	);
	if (typeof date !== 'string' || !Array.isArray(cite)) return inner;
	const cited = cite.map((id) => ({ id: String(id), known: dates.get(String(id)) }));
	const older = cited.filter(({ known }) => known && compareDates(known, date) < 0);
	if (older.length === 0) return inner;
	if (older.length === cited.length) {
		const message = `is dated ${date}, after everything it cites (${older.map(({ known }) => known).join(', ')}) – correct the date, or cite a later source`;
		return [problemAt(source, entry, [...path, 'date'], message), ...inner];
	}
	const words = typeof text === 'string' ? text : typeof what === 'string' ? what : '';
	const named = [
		...findDates(words, source.metadata.language).map((written) => isoOf(written, date)),
		...[...words.matchAll(YEAR)].map(([year]) => year),
	];
	const unnamed = older.filter(({ known }) => !named.some((when) => known && compareDates(when, known) <= 0));
	return [
		...unnamed.map(({ id, known }) =>
			problemAt(
				source,
				entry,
				[...path, 'cite'],
				`is dated ${date} and cites ${id} of ${known} – take it out, or name the earlier time for which it stands`,
			),
		),
		...inner,
	];
}
