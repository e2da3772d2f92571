import type { ComponentChildren } from 'preact';
import type { Silence } from '../../notes/note';
import { plural, t } from '../i18n';
import { usePacksOn } from '../use-packs';

interface Props {
	silence: Silence;
	/** The packs that notes are from, with their versions. */
	packs: readonly string[];
	/** What else is to be said of what was read, below. */
	children?: ComponentChildren;
}

/** Says how many sentences have a note and that the others were not checked, or that nothing was compared. */
export function SilenceLine({ silence, packs, children }: Props) {
	const on = usePacksOn();
	const isCompared = on === null || on.length > 0;
	return (
		<footer class="silence">
			<p data-testid="silence">
				{isCompared ? silenceText(silence) : t('silenceNoPack', plural('sentencesRead', silence.sentencesRead))}
			</p>
			{packs.length > 0 && <p class="quiet">{t('corpusLine', packs.join(', '))}</p>}
			{children}
		</footer>
	);
}

function silenceText({ sentencesRead, sentencesWithNotes }: Silence): string {
	const read = plural('sentencesRead', sentencesRead);
	if (sentencesWithNotes === 0) return t('silenceNone', read);
	const noted = plural('sentencesWithNotes', sentencesWithNotes);
	return t(sentencesWithNotes < sentencesRead ? 'silence' : 'silenceAll', read, noted);
}
