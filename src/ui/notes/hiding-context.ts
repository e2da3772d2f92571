import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { HiddenWhere } from '../../memory/hidden';
import type { Note } from '../../notes/note';

/** What the reader chose here and now, by note: null for one that was shown again. */
export type Choices = ReadonlyMap<string, HiddenWhere | null>;

interface Hiding {
	choices: Choices;
	choose: (note: string, where: HiddenWhere | null) => void;
	/** The note whose line or card takes the focus once it is there. */
	focusNext: { current: string | null };
	seen: (note: string) => void;
}

/** Of the list of notes that `HideableNotes` holds; without it nothing can be hidden. */
export const HidingContext = createContext<Hiding>({
	choices: new Map(),
	choose: () => undefined,
	focusNext: { current: null },
	seen: () => undefined,
});

/** Hides a note of the list, or shows it again. */
export const useChoose = () => useContext(HidingContext).choose;

/** Tells of each note whether only its line stands in the list, as the reader has just hidden it. */
export function useIsGone(): (note: Pick<Note, 'id'>) => boolean {
	const { choices } = useContext(HidingContext);
	return ({ id }) => (choices.get(id) ?? null) !== null;
}
