import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { Note } from '../../notes/note';
import { HiddenLine } from './hidden-line';
import { HidingContext } from './hiding-context';
import { noteElementId } from './note-card';

/** A note's place in the list: its card or, where the reader has just hidden it, a line that takes that back. */
export function NotePlace({ note, children }: { note: Note; children: ComponentChildren }) {
	const { choices, choose, focusNext, seen } = useContext(HidingContext);
	const place = useRef<HTMLDivElement>(null);
	const where = choices.get(note.id) ?? null;
	useEffect(() => {
		if (where === null) seen(note.id);
		if (focusNext.current !== note.id) return;
		focusNext.current = null;
		const card = document.getElementById(noteElementId(note.id));
		(card ?? place.current?.querySelector<HTMLElement>('button'))?.focus();
	}, [where, note.id, seen, focusNext]);
	if (where === null) return <>{children}</>;
	return (
		<div ref={place}>
			<HiddenLine note={note} where={where} choose={choose} />
		</div>
	);
}
