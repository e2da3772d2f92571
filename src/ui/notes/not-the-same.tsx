import type { MatchKind } from '../../matching/match';
import type { Note } from '../../notes/note';
import { type MessageKey, t } from '../i18n';
import { useChoose } from './hiding-context';

/** What the reader may doubt of each kind of note. */
const doubt: Record<MatchKind, MessageKey> = {
	quote: 'notThisQuotation',
	document: 'notThisText',
	claim: 'notThisPoint',
	outlet: 'notThisPublisher',
};

/** Lets the reader hide a note that does not fit: on this page, or wherever its entry would stand. */
export function NotTheSame({ note }: { note: Note }) {
	const choose = useChoose();
	return (
		<p class="not-the-same">
			<span>{t(doubt[note.kind])}</span>
			<button type="button" class="text-button" data-testid="hide-here" onClick={() => choose(note.id, 'page')}>
				{t('hideHere')}
			</button>
			<button
				type="button"
				class="text-button"
				data-testid="hide-everywhere"
				onClick={() => choose(note.id, 'everywhere')}
			>
				{t('hideEverywhere')}
			</button>
		</p>
	);
}
