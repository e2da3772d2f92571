import type { HiddenNote } from '../../messages/reading';
import type { Note } from '../../notes/note';

/**
 * The notes of a page in its order, and with them, where they stood, those hidden ones that the reader decided on here
 * and now: they stay in view as long as the page does.
 */
export function withHidden(
	{ notes, hidden }: { notes: readonly Note[]; hidden: readonly HiddenNote[] },
	choices: { has(note: string): boolean },
): Note[] {
	const all = [...notes];
	for (const { note, at } of hidden.toSorted((a, b) => a.at - b.at)) all.splice(at, 0, note);
	const away = new Set(hidden.map(({ note }) => note.id).filter((id) => !choices.has(id)));
	return all.filter(({ id }) => !away.has(id));
}
