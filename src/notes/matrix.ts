import type { Clause } from '../corpus/schema/document';
import type { ClauseMatrix, ClauseReply, ClauseStatus, MatrixClause } from './note';
import { compareDates, isAfter } from './partial-dates';
import { collectSources, type Sources } from './sources';
import type { NoteContext } from './template';

/** The id of a document's matrix among those of a page. */
const matrixId = ({ pack }: NoteContext, document: string): string => `${pack.metadata.id}/${document}`;

/**
 * The clause matrices of a page: each made once, however many notes name its document. `matricesOf` answers the ids for
 * those of the documents that have clauses, and puts the matrices into `list`.
 */
export function collectMatrices() {
	const made = new Map<string, ClauseMatrix | null>();
	return {
		matricesOf(documents: readonly string[], context: NoteContext): string[] {
			return documents.flatMap((document) => {
				const id = matrixId(context, document);
				const matrix = made.get(id) ?? (made.has(id) ? null : writeMatrix(document, context));
				made.set(id, matrix);
				return matrix ? [id] : [];
			});
		},
		list: (): ClauseMatrix[] => [...made.values()].filter((matrix) => matrix !== null),
	};
}

/** What a document's clauses say, how far each had got, and who answered what; null where it has no clauses. */
export function writeMatrix(id: string, context: NoteContext): ClauseMatrix | null {
	const { pack, article } = context;
	const document = pack.entry('document', id);
	if (!document || document.clauses.length === 0) return null;
	const sources = collectSources(pack);
	const { published } = article;
	const ids = partiesOf(document.clauses);
	const partyName = (party: string) => pack.metadata.parties.find((known) => known.id === party)?.name ?? party;
	return {
		id: matrixId(context, id),
		language: pack.metadata.language,
		title: document.title,
		date: document.published,
		later: isAfter(document.published, published),
		clauses: document.clauses.map((clause) => writeClause(clause, ids, published, sources)),
		parties: ids.map(partyName),
		sources: sources.list,
	};
}

function writeClause(
	{ id, title, says, cite, status, replies }: Clause,
	parties: readonly string[],
	published: string | null,
	sources: Sources,
): MatrixClause {
	return {
		id,
		title,
		says,
		sources: sources.cite(cite),
		status: status
			.map(
				({ state, date, cite: by }): ClauseStatus => ({
					state,
					date,
					sources: sources.cite(by),
					later: isAfter(date, published),
				}),
			)
			.sort((a, b) => compareDates(a.date, b.date)),
		replies: replies
			.map(
				(reply): ClauseReply => ({
					party: parties.indexOf(reply.party),
					date: reply.date,
					text: reply.text,
					sources: sources.cite(reply.cite),
					later: isAfter(reply.date, published),
				}),
			)
			.sort((a, b) => compareDates(a.date, b.date)),
	};
}

/** Everybody who answered a clause, in the order of their first answer. */
function partiesOf(clauses: readonly Clause[]): string[] {
	const replies = clauses.flatMap((clause) => clause.replies).sort((a, b) => compareDates(a.date, b.date));
	return [...new Set(replies.map(({ party }) => party))];
}
