import { useEffect, useState } from 'preact/hooks';
import type { MatchKind } from '../../matching/match';
import type { Focus } from '../../messages/reading';
import type { Note } from '../../notes/note';
import { plural, t } from '../i18n';
import { useIsGone } from './hiding-context';
import { KindFilter } from './kind-filter';
import type { ClipOfNote } from './note-card';
import { NoteCard, noteElementId } from './note-card';
import { NotePlace } from './note-place';
import { chooseNotes, FIRST_NOTES, partNotes, startsFolded } from './order';

interface Props {
	notes: readonly Note[];
	/** The note to bring into view. */
	focus: Focus | null;
	showMark: (note: string) => Promise<boolean>;
	/** Saves a note's passage. */
	clip?: ClipOfNote;
}

/** A page's notes: the first three on its words, the rest of them on demand and folded, and those on its publisher. */
export function NoteList({ notes, focus, ...actions }: Props) {
	const [all, setAll] = useState(false);
	const [kinds, setKinds] = useState<MatchKind[]>([]);
	const isGone = useIsGone();
	const total = partNotes(notes).onText.filter((note) => !isGone(note)).length;
	const chosen = chooseNotes(notes, kinds);
	const { onText, onPublisher } = partNotes(chosen);
	const filteredOut = focus !== null && !chosen.some(({ id }) => id === focus.note);
	const wanted = focus !== null && onText.slice(FIRST_NOTES).some(({ id }) => id === focus.note);
	const shown = all || wanted ? onText : onText.slice(0, FIRST_NOTES);
	const cards = { focus, ...actions, total };

	// A note that is asked for is shown, whatever was hidden before.
	useEffect(() => {
		if (filteredOut) setKinds([]);
	}, [focus]);
	useEffect(() => {
		if (wanted) setAll(true);
		if (focus) bringIntoView(focus.note);
	}, [focus, wanted, filteredOut]);

	return (
		<>
			<h2 class="notes-heading">{total > 0 ? plural('notesCount', total) : t('notesNone')}</h2>
			<KindFilter notes={notes} chosen={kinds} choose={setKinds} />
			<p class="quiet" role="status">
				{chosen.length < notes.length && t('notesShown', String(chosen.length), String(notes.length))}
			</p>
			<Cards notes={shown} {...cards} />
			{shown.length < onText.length && (
				<button type="button" class="button wide" data-testid="show-all-notes" onClick={() => setAll(true)}>
					{plural('showAllNotes', onText.length)}
				</button>
			)}
			{onPublisher.length > 0 && (
				<>
					<h2 class="notes-heading">{t('aboutPublisher')}</h2>
					<p class="quiet">{t('outletCaveat')}</p>
					<Cards notes={onPublisher} {...cards} />
				</>
			)}
		</>
	);
}

function Cards({ notes, focus, total, ...actions }: Props & { total: number }) {
	if (notes.length === 0) return null;
	return (
		<ol class="notes">
			{notes.map((note, i) => (
				<li key={note.id}>
					<NotePlace note={note}>
						<NoteCard
							note={note}
							collapsed={startsFolded(note, i, total)}
							wanted={focus?.note === note.id ? focus.count : 0}
							{...actions}
						/>
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
