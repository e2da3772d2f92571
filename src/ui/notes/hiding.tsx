import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { HiddenWhere } from '../../memory/hidden';
import type { Reading } from '../../messages/reading';
import { send } from '../../messages/send';
import type { Note } from '../../notes/note';
import { t } from '../i18n';
import { HiddenList } from './hidden-list';
import { type Choices, HidingContext } from './hiding-context';
import { NoteKeys } from './note-keys';
import { reportSeen } from './report-seen';
import { withHidden } from './with-hidden';

type Read = Extract<Reading, { state: 'read' }>;

interface Props {
	tab: number;
	reading: Read;
	/** The list of the notes that it is given. */
	children: (notes: Note[]) => ComponentChildren;
}

/**
 * The notes of a page with those that the reader hides while looking at them: a line stays where each stood, at once,
 * and the background follows. Notes that were hidden before are listed below.
 */
export function HideableNotes({ tab, reading, children }: Props) {
	const [choices, setChoices] = useState<Choices>(new Map());
	const [failed, setFailed] = useState(false);
	const focusNext = useRef<string | null>(null);
	const seen = useMemo(() => reportSeen(tab), [tab]);
	const choose = async (note: string, where: HiddenWhere | null) => {
		const before = choices.get(note);
		focusNext.current = note;
		setChoices((now) => new Map(now).set(note, where));
		const done = await send('hideNote', { tabId: tab, note, where }).catch(() => false);
		setFailed(!done);
		if (!done) setChoices((now) => withChoice(now, note, before));
	};
	return (
		<HidingContext.Provider value={{ choices, choose, focusNext, seen }}>
			<NoteKeys>{children(withHidden(reading, choices))}</NoteKeys>
			<p role="status">{failed && t('hideFailed')}</p>
			<HiddenList hidden={reading.hidden.filter(({ note }) => !choices.has(note.id))} show={choose} />
		</HidingContext.Provider>
	);
}

function withChoice(choices: Choices, note: string, choice: HiddenWhere | null | undefined): Choices {
	const changed = new Map(choices);
	if (choice === undefined) changed.delete(note);
	else changed.set(note, choice);
	return changed;
}
