import type { MatchKind } from '../../matching/match';
import type { Note } from '../../notes/note';

/** Notes on the page's words that stand before "show all". */
export const FIRST_NOTES = 3;

/** Notes on what the page says, and notes on who publishes it. The latter come last and are not counted among the first. */
export function partNotes(notes: readonly Note[]): { onText: Note[]; onPublisher: Note[] } {
	return {
		onText: notes.filter((note) => note.kind !== 'outlet'),
		onPublisher: notes.filter((note) => note.kind === 'outlet'),
	};
}

/** Notes of the chosen kinds. All of them where no kind is chosen, or where no note is of a chosen kind any more. */
export function chooseNotes(notes: readonly Note[], kinds: readonly MatchKind[]): readonly Note[] {
	const chosen = notes.filter(({ kind }) => kinds.includes(kind));
	return chosen.length > 0 ? chosen : notes;
}

/** Whether a note says that the page has the original's words and nothing else: a line until it is opened. */
export const isAsInOriginal = ({ kind, finding, drift = [] }: Note): boolean =>
	kind === 'quote' && finding === 'exact' && drift.length === 0;

/**
 * Whether a note starts as its heading and one line: behind the first ones, as a point beside other notes, and where it has
 * nothing to say but that the page has the original's words. `at`: its place among those shown; `total`: of the page.
 */
export const startsFolded = (note: Note, at: number, total: number): boolean =>
	at >= FIRST_NOTES || (total > 1 && note.kind === 'claim') || isAsInOriginal(note);
