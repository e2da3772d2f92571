import type { Citation } from '../schema/citation';
import type { Entry } from '../schema/entry';
import { entriesOf, type PackSource, type Path, type Problem, problemAt } from '../source/source';
import { compareDates } from './partial-date';
import type { Rule } from './rule';

/** A fact is not dated later than everything that it cites: what appeared before cannot carry it. */
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
	const { date, cite } = value as { date?: unknown; cite?: unknown };
	const inner = Object.entries(value).flatMap(([key, part]) =>
		check(source, entry, dates, part, [...path, Array.isArray(value) ? Number(key) : key]),
	);
	if (typeof date !== 'string' || !Array.isArray(cite)) return inner;
	const cited = cite.map((id) => dates.get(String(id)));
	if (!cited.every((known) => known && compareDates(known, date) < 0)) return inner;
	const message = `is dated ${date}, after everything it cites (${cited.join(', ')}) – correct the date, or cite a later source`;
	return [problemAt(source, entry, [...path, 'date'], message), ...inner];
}
