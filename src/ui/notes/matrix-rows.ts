import type { ClauseMatrix, ClauseReply, ClauseStatus, MatrixClause } from '../../notes/note';

/** A clause as it is shown: what was on record on the page's date, and apart from it what came later. */
export interface MatrixRow {
	clause: MatrixClause;
	status: { byThen: ClauseStatus[]; later: ClauseStatus[] };
	/** By party, in the order of the matrix's shown parties. */
	answers: { party: number; byThen: ClauseReply[]; later: ClauseReply[] }[];
}

interface MatrixRows {
	rows: MatrixRow[];
	/** Parties, by their place in the matrix, that have an answer to show. */
	parties: number[];
	/** Places of the sources of what is shown. */
	sources: ReadonlySet<number>;
}

/** What to show of a matrix; `later` is whether to show what was published after the page. */
export function shownRows({ clauses, parties: names }: ClauseMatrix, later: boolean): MatrixRows {
	const isShown = (dated: { later: boolean }) => later || !dated.later;
	const answered = new Set(clauses.flatMap(({ replies }) => replies.filter(isShown).map(({ party }) => party)));
	const parties = names.flatMap((_, party) => (answered.has(party) ? [party] : []));
	const rows = clauses.map(
		(clause): MatrixRow => ({
			clause,
			status: part(clause.status.filter(isShown)),
			answers: parties.map((party) => ({
				party,
				...part(clause.replies.filter((reply) => reply.party === party && isShown(reply))),
			})),
		}),
	);
	const cited = clauses.flatMap(({ sources, status, replies }) => [
		...sources,
		...[...status, ...replies].filter(isShown).flatMap((dated) => dated.sources),
	]);
	return { rows, parties, sources: new Set(cited) };
}

const part = <T extends { later: boolean }>(list: readonly T[]): { byThen: T[]; later: T[] } => ({
	byThen: list.filter((dated) => !dated.later),
	later: list.filter((dated) => dated.later),
});
