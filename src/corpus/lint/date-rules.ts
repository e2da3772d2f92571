import { entriesOf, type PackSource, type Path, type Problem, problemAt } from '../source/source';
import { walk } from '../source/walk';
import { laterDates } from './dated-texts';
import { compareDates, isCalendarDate, outOfOrder } from './partial-date';
import type { Rule } from './rule';

const DATE_FIELDS = new Set(['date', 'from', 'to', 'published']);

/** Dates that the calendar has. */
export const calendar: Rule = (source) =>
	[source.metadata, ...source.entries].flatMap((owner) =>
		[...walk(owner)].flatMap(({ path, value }) => {
			const field = String(path.at(-1));
			if (!DATE_FIELDS.has(field) || !/^\d{4}(-\d{2}){0,2}$/.test(value) || isCalendarDate(value)) return [];
			return [problemAt(source, owner, path, `the calendar has no ${value} – correct the date`)];
		}),
	);

/** Whatever has a beginning and an end ends after it begins. */
export const periods: Rule = (source) =>
	[source.metadata, ...source.entries].flatMap((owner) => {
		const found = [...walk(owner)];
		const value = (path: Path) => found.find((leaf) => leaf.path.join('.') === path.join('.'))?.value;
		return found.flatMap(({ path, value: from }) => {
			const to = path.at(-1) === 'from' ? value([...path.slice(0, -1), 'to']) : undefined;
			if (to === undefined || compareDates(from, to) <= 0) return [];
			return [problemAt(source, owner, path, `begins ${from} and ends ${to} – exchange or correct the dates`)];
		});
	});

/** A text's journey and a clause's status go forward in time. */
export const sequence: Rule = (source) =>
	entriesOf(source, 'document').flatMap((document) => {
		const lists: { path: Path; dates: (string | null)[] }[] = [
			{ path: ['journey'], dates: document.journey.map(({ date }) => date ?? null) },
			...document.clauses.map(({ status }, i) => ({
				path: ['clauses', i, 'status'] as Path,
				dates: status.map(({ date }) => date),
			})),
		];
		return lists.flatMap(({ path, dates }): Problem[] => {
			const at = outOfOrder(dates.filter((date) => date !== null));
			if (at === null) return [];
			const position = dates.flatMap((date, i) => (date === null ? [] : [i]))[at] ?? at;
			return [
				problemAt(
					source,
					document,
					[...path, position],
					'is dated earlier than the step before – put steps in the order of their dates',
				),
			];
		});
	});

/**
 * Statements belong to the pack's time or the time before it; "later" facts of a claim are later than its period; the
 * facts of a context have the dates that they need.
 */
export const time: Rule = (source) => [
	...statements(source),
	...laterFacts(source),
	...contextFacts(source),
	...contextTexts(source),
];

function statements(source: PackSource): Problem[] {
	const { to } = source.metadata.period;
	return entriesOf(source, 'statement').flatMap((statement) =>
		statement.date === null || compareDates(statement.date, to) <= 0
			? []
			: [
					problemAt(
						source,
						statement,
						['date'],
						`is later than the pack’s period, which ends ${to} – correct one of them`,
					),
				],
	);
}

function laterFacts(source: PackSource): Problem[] {
	return entriesOf(source, 'claim').flatMap((claim) =>
		claim.later.flatMap(({ date, from }, i) => {
			const when = date ?? from;
			if (when && mayBeLater(when, claim.period.to)) return [];
			const message = when
				? `${when} is not later than the claim’s period, which ends ${claim.period.to} – move the fact to the context`
				: 'a fact published later needs its date – add one';
			return [problemAt(source, claim, ['later', i], message)];
		}),
	);
}

function contextFacts(source: PackSource): Problem[] {
	return entriesOf(source, 'claim').flatMap((claim) =>
		(claim.context.dated ?? []).flatMap(({ date, from }, i) => {
			if (date ?? from) return [];
			const message = 'a dated fact of the context needs its date – add one, or put the fact into the text';
			return [problemAt(source, claim, ['context', 'dated', i], message)];
		}),
	);
}

/** The text of a context without a date stands on every page of the period, and so tells nothing from within it. */
function contextTexts(source: PackSource): Problem[] {
	return entriesOf(source, 'claim').flatMap((claim) => {
		const { text, date } = claim.context;
		if (date) return [];
		return laterDates(text, source.metadata.language, claim.period.from).map((words) =>
			problemAt(
				source,
				claim,
				['context', 'text'],
				`tells of ${words}, which earlier pages of the period could not know – add the date to the context, or put the fact under dated`,
			),
		);
	});
}

/** A date known to the year alone may lie later in the year in which the period ends. */
const mayBeLater = (date: string, end: string): boolean => {
	const order = compareDates(date, end);
	return order > 0 || (order === 0 && date.length < end.length);
};
