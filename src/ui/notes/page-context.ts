import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ClauseMatrix, Note, NoteSection, Timeline } from '../../notes/note';

/** What all notes of a page share. */
export interface PageContext {
	/** The page's date, `YYYY-MM-DD`. */
	published: string | null;
	/** Whether the reader wants to see what was published after the page. */
	later: boolean;
	matrices: readonly ClauseMatrix[];
}

const Context = createContext<PageContext>({ published: null, later: false, matrices: [] });

export const PageProvider = Context.Provider;
export const usePage = (): PageContext => useContext(Context);

/** The parts of a note that the reader wants to see. */
export const shownSections = ({ sections }: Note, later: boolean): NoteSection[] =>
	sections.filter(({ kind }) => later || kind !== 'later');

/** The matrices of a note that the reader wants to see. */
export const shownMatrices = ({ matrices: ids }: Note, { matrices, later }: PageContext): ClauseMatrix[] =>
	matrices.filter((matrix) => ids.includes(matrix.id) && (later || !matrix.later));

/** The sources, by their place in the note's list, of what the reader wants to see of a note. */
export function shownSources(note: Note, later: boolean): ReadonlySet<number> {
	const items = shownSections(note, later).flatMap((section) => section.items);
	return new Set([
		...note.leadSources,
		...items.flatMap(({ sources, remark }) => [...sources, ...(remark?.sources ?? [])]),
	]);
}

/** Whether anything on a page was published after it. */
export function hasLater(page: {
	notes: readonly Note[];
	matrices: readonly ClauseMatrix[];
	timeline: Timeline | null;
}): boolean {
	const inClause = ({ clauses }: ClauseMatrix) =>
		clauses.some(({ status, replies }) => [...status, ...replies].some(({ later }) => later));
	return (
		page.notes.some(({ sections }) => sections.some(({ kind }) => kind === 'later')) ||
		page.matrices.some((matrix) => matrix.later || inClause(matrix)) ||
		(page.timeline?.events.some(({ later }) => later) ?? false)
	);
}
