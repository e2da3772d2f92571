import type { Note, NoteItem } from '../../notes/note';

/** Notes on the page's words that stand before "show all". */
export const FIRST_NOTES = 3;

/** Lines in date order; those of one date, and those without, keep their order, the latter last. */
export const byDate = (items: readonly NoteItem[]): NoteItem[] =>
	items.toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));

/** Notes on what the page says, and notes on who publishes it. The latter come last and are not counted among the first. */
export function partNotes(notes: readonly Note[]): { onText: Note[]; onPublisher: Note[] } {
	return {
		onText: notes.filter((note) => note.kind !== 'outlet'),
		onPublisher: notes.filter((note) => note.kind === 'outlet'),
	};
}
