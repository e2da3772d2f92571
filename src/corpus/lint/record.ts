import { classOfTerm, termsOfClass } from '../classes';
import type { RecordItem } from '../schema/record';
import { entriesOf, type PackSource, type Path, type Problem, problemAt } from '../source/source';
import { compareDates } from './partial-date';
import type { Rule } from './rule';

/** What a page is compared with has to be something that can be compared. */
export const record: Rule = (source) =>
	[...entriesOf(source, 'claim'), ...entriesOf(source, 'statement')].flatMap((entry) =>
		(entry.record ?? []).flatMap((item, i) =>
			findings(source, item).map(({ path, message }) => problemAt(source, entry, ['record', i, ...path], message)),
		),
	);

type Finding = Pick<Problem, 'message'> & { path: Path };

function findings(source: PackSource, item: RecordItem): Finding[] {
	const found: Finding[] = [];
	const report = (path: Path, message: string) => found.push({ path, message });
	if (Object.keys(item.about).length === 0)
		report(['about'], 'names no words – name those beside which a page is compared');
	for (const field of ['about', 'with', 'told', 'instead'] as const) {
		const words = (item as Partial<Record<typeof field, Record<string, string[]>>>)[field] ?? {};
		for (const [language, terms] of Object.entries(words)) {
			for (const [i, term] of terms.entries()) {
				const name = classOfTerm(term);
				if (name === null || termsOfClass(source.metadata.classes, name, language)) continue;
				report(
					[field, language, i],
					`the pack has no class "${name}" in "${language}" – add it to pack.yaml, or write the words`,
				);
			}
		}
	}
	if (/[.!?。]$/.test(item.text))
		report(['text'], 'ends with a stop – the note puts it behind a semicolon and adds one');
	if (item.kind === 'actor' && !item.page)
		report(
			['kind'],
			'does not say what a page that differs says – add it as a sentence under page, such as “The page names …”',
		);
	if (item.page && !/^The page .*[^.!?。]$/.test(item.page))
		report(['page'], 'begins with “The page” and ends without a stop – the note puts a semicolon behind it');
	if (item.kind === 'number') {
		const [low, high] = typeof item.value === 'number' ? [item.value, item.value] : item.value;
		if (low > high || low < 0) report(['value'], 'is no range – write the smaller number first');
		if (item.unit === 'share' && high > 1)
			report(['value'], 'a share is from 0 to 1 – divide by a hundred, or correct the unit');
	}
	if (item.kind === 'modality' && !item.strength && !item.told) {
		report([], 'says neither how sure the source was (strength) nor what its condition was (told) – add one');
	}
	if (item.kind === 'status') found.push(...statusFindings(source, item));
	return found;
}

function statusFindings(source: PackSource, { clause, ladder }: Extract<RecordItem, { kind: 'status' }>): Finding[] {
	if (!clause === !ladder) return [{ path: [], message: 'names a clause and a ladder, or neither – name one of them' }];
	if (clause) {
		const document = entriesOf(source, 'document').find(({ id }) => id === clause.document);
		if (!document || document.clauses.some(({ id }) => id === clause.id)) return [];
		return [
			{ path: ['clause', 'id'], message: `document ${clause.document} has no clause "${clause.id}" – correct the id` },
		];
	}
	const dates = (ladder ?? []).flatMap(({ date }) => (date ? [date] : []));
	return dates.some((date, i) => i > 0 && compareDates(date, dates[i - 1] ?? date) < 0)
		? [{ path: ['ladder'], message: 'goes back in time – put the states in the order of their dates' }]
		: [];
}
