import { useEffect, useState } from 'preact/hooks';
import type { Focus } from '../../messages/reading';
import type { Note } from '../../notes/note';
import { plural, t } from '../i18n';
import { useIsGone } from './hiding-context';
import { NoteCard, noteElementId } from './note-card';
import { NotePlace } from './note-place';
import { FIRST_NOTES, partNotes } from './order';

interface Props {
	notes: readonly Note[];
	/** The note to bring into view. */
	focus: Focus | null;
	showMark: (note: string) => Promise<boolean>;
}

/** A page's notes: the first three on its words, the rest of them on demand, and those on its publisher. */
export function NoteList({ notes, focus, showMark }: Props) {
	const [all, setAll] = useState(false);
	const { onText, onPublisher } = partNotes(notes);
	const hidden = onText.slice(FIRST_NOTES);
	const wanted = focus !== null && hidden.some(({ id }) => id === focus.note);
	const isGone = useIsGone();
	const count = onText.filter((note) => !isGone(note)).length;
	const shown = all || wanted ? onText : onText.slice(0, FIRST_NOTES);

	useEffect(() => {
		if (wanted) setAll(true);
		if (focus) bringIntoView(focus.note);
	}, [focus, wanted]);

	return (
		<>
			<h2 class="notes-heading">{count > 0 ? plural('notesCount', count) : t('notesNone')}</h2>
			<Cards notes={shown} showMark={showMark} />
			{shown.length < onText.length && (
				<button type="button" class="button wide" data-testid="show-all-notes" onClick={() => setAll(true)}>
					{plural('showAllNotes', onText.length)}
				</button>
			)}
			{onPublisher.length > 0 && (
				<>
					<h2 class="notes-heading">{t('aboutPublisher')}</h2>
					<p class="quiet">{t('outletCaveat')}</p>
					<Cards notes={onPublisher} showMark={showMark} />
				</>
			)}
		</>
	);
}

function Cards({ notes, showMark }: Pick<Props, 'notes' | 'showMark'>) {
	if (notes.length === 0) return null;
	return (
		<ol class="notes">
			{notes.map((note) => (
				<li key={note.id}>
					<NotePlace note={note}>
						<NoteCard note={note} showMark={showMark} />
					</NotePlace>
				</li>
			))}
		</ol>
	);
}

function bringIntoView(note: string): void {
	const card = document.getElementById(noteElementId(note));
	card?.focus({ preventScroll: true });
	card?.scrollIntoView({ block: 'start' });
}
