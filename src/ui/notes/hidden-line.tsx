import type { HiddenWhere } from '../../memory/hidden';
import type { Note } from '../../notes/note';
import { t } from '../i18n';

interface Props {
	note: Note;
	where: HiddenWhere;
	choose: (note: string, where: HiddenWhere | null) => void;
}

/** Stands where a note stood that the reader has hidden, and takes that back. */
export function HiddenLine({ note, where, choose }: Props) {
	const id = `hidden-${note.id}`.replace(/\s+/g, '-');
	return (
		<p class="hidden-line" data-testid="hidden-line">
			<span id={id}>{t(where === 'page' ? 'hiddenHere' : 'hiddenEverywhere')}</span>
			<button type="button" class="text-button" aria-describedby={id} onClick={() => choose(note.id, null)}>
				{t('undo')}
			</button>
			{where === 'page' && (
				<button type="button" class="text-button" onClick={() => choose(note.id, 'everywhere')}>
					{t('hideEverywhere')}
				</button>
			)}
		</p>
	);
}
