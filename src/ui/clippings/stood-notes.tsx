import type { ClippedNote } from '../../clippings/model';
import { findingLabel, kindLabel } from '../../i18n/note-labels';
import { Disclosures } from '../components/disclosures';
import { plural, t } from '../i18n';

/** The notes that stood beside the passage when it was clipped, behind a button. */
export function StoodNotes({ id, notes }: { id: string; notes: readonly ClippedNote[] }) {
	if (notes.length === 0) return null;
	const list = () => (
		<ul class="stood-notes">
			{notes.map(({ kind, entry, finding, heading, text, pack }) => (
				<li key={`${entry} ${finding} ${text}`}>
					<p class="quiet">
						{isFinding(finding)
							? t('kindAndFinding', t(kindLabel[kind]), t(findingLabel[finding]))
							: t(kindLabel[kind])}
					</p>
					<p class="stood-heading" dir="auto">
						{heading}
					</p>
					<p dir="auto">{text}</p>
					<p class="quiet">{t('corpusLine', `${pack.id} ${pack.version}`)}</p>
				</li>
			))}
		</ul>
	);
	return <Disclosures id={id} parts={[{ name: 'notes', label: plural('notesStood', notes.length), content: list }]} />;
}

/** A clipping may come from a version of Sidelight with other findings. */
const isFinding = (finding: string): finding is keyof typeof findingLabel => Object.hasOwn(findingLabel, finding);
