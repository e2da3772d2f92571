import { must } from '../text/must';
import type { ClauseMatrix, MatrixClause, Timeline } from './note';
import { writeDate } from './partial-dates';
import { references, sourceLines } from './text';

/** A matrix as plain text: what each clause says, its status, and who answered what, and when. */
export function matrixText({ title, date, language, clauses, parties, sources }: ClauseMatrix): string {
	const head = `Clauses and replies: ${title}${date ? `, ${writeDate(date, language)}` : ''}`;
	const lines = clauses.flatMap((clause) => clauseLines(clause, parties, language));
	return [head, ...lines, ...sourceLines(sources)].join('\n');
}

function clauseLines({ title, says, sources, status, replies }: MatrixClause, parties: readonly string[], to: string) {
	const dated = (words: string, date: string | null) => (date ? `${words}, ${writeDate(date, to)}` : words);
	const states = status.map(
		({ state, date, sources: by, later }) => `${later ? 'later ' : ''}${dated(state, date)} ${references(by)}`,
	);
	const answers = replies.map(
		({ party, date, text, sources: by, later }) =>
			`  - ${later ? 'later: ' : ''}${dated(must(parties[party]), date)}: ${text} ${references(by)}`,
	);
	return [
		`- ${title}: ${says} ${references(sources)}`,
		`  Status: ${states.join('; ') || 'not known'}`,
		...(answers.length > 0 ? ['  Answers:', ...answers] : ['  Answers: none held']),
	];
}

/** The timeline as plain text, with the page's own date between what came before and after it. */
export function timelineText({ date, days, events, sources }: Timeline): string {
	const line = ({ date: on, text, sources: by, language }: Timeline['events'][number]) =>
		`- ${writeDate(on, language)}: ${text} ${references(by)}`;
	return [
		`Timeline: ${days} days before and after the page`,
		...events.filter(({ later }) => !later).map(line),
		`= ${writeDate(date, 'en')}: this page`,
		...events.filter(({ later }) => later).map(line),
		...sourceLines(sources),
	].join('\n');
}
