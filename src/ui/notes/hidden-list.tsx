import { kindLabel } from '../../i18n/note-labels';
import type { HiddenNote } from '../../messages/reading';
import { Disclosures } from '../components/disclosures';
import { plural, t } from '../i18n';

interface Props {
	hidden: readonly HiddenNote[];
	show: (note: string, where: null) => void;
}

/** The notes of this page that the reader has hidden before, behind a line that counts them. Nothing where there are none. */
export function HiddenList({ hidden, show }: Props) {
	if (hidden.length === 0) return null;
	const list = () => (
		<ul class="hidden-list">
			{hidden.map(({ note, where }) => (
				<li key={note.id}>
					<span class="quiet">{t(kindLabel[note.kind])}</span>{' '}
					<span lang={note.language} dir="auto">
						{note.heading}
					</span>{' '}
					<span class="quiet">{t(where === 'page' ? 'hiddenHere' : 'hiddenEverywhere')}</span>{' '}
					<button
						type="button"
						class="text-button"
						aria-label={t('showAgainNamed', note.heading)}
						onClick={() => show(note.id, null)}
					>
						{t('showAgain')}
					</button>
				</li>
			))}
		</ul>
	);
	return (
		<div data-testid="hidden-notes">
			<Disclosures
				id="hidden"
				parts={[{ name: 'notes', label: plural('notesHidden', hidden.length), content: list }]}
			/>
		</div>
	);
}
