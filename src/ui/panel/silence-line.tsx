import type { Silence } from '../../notes/note';
import { plural, t } from '../i18n';

/** Says of the sentences without a note that they were neither confirmed nor disputed. */
export function SilenceLine({ silence, packs }: { silence: Silence; packs: readonly string[] }) {
	return (
		<footer class="silence">
			<p data-testid="silence">{silenceText(silence)}</p>
			{packs.length > 0 && <p class="quiet">{t('corpusLine', packs.join(', '))}</p>}
		</footer>
	);
}

function silenceText({ sentencesRead, sentencesWithNotes }: Silence): string {
	const read = plural('sentencesRead', sentencesRead);
	if (sentencesWithNotes === 0) return t('silenceNone', read);
	const noted = plural('sentencesWithNotes', sentencesWithNotes);
	return t(sentencesWithNotes < sentencesRead ? 'silence' : 'silenceAll', read, noted);
}
