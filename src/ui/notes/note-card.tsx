import { useState } from 'preact/hooks';
import type { Note } from '../../notes/note';
import { type Disclosure, Disclosures } from '../disclosures';
import { percent } from '../format';
import { t } from '../i18n';
import { findingLabel, kindLabel } from './labels';
import { Legend } from './legend';
import { Pieces } from './pieces';
import { Section } from './section';
import { SourceLinks } from './source-links';
import { Sources } from './sources';
import { Why } from './why';

/** The element that holds a note, so that it can be brought into view. */
export const noteElementId = (note: string): string => `note ${note}`.replace(/\s+/g, '-');

interface Props {
	note: Note;
	/** Scrolls the page to the note's words; false where they are gone. */
	showMark: (note: string) => Promise<boolean>;
}

/** A note of any kind: what it is about, its lead, and behind buttons the rest, the sources and the reasons. */
export function NoteCard({ note, showMark }: Props) {
	const [gone, setGone] = useState(false);
	const id = noteElementId(note.id);
	const show = async () => setGone(!(await showMark(note.id)));
	return (
		<article
			class="note"
			id={id}
			tabIndex={-1}
			aria-labelledby={`${id}-heading`}
			data-testid="note"
			data-kind={note.kind}
			data-entry={note.entry}
		>
			<div class="note-top">
				<p>{t('kindAndFinding', t(kindLabel[note.kind]), t(findingLabel[note.finding]))}</p>
				{note.mark && (
					<button type="button" class="text-button" data-testid="show-on-page" onClick={show}>
						{t('showOnPage')}
					</button>
				)}
			</div>
			<p class="quiet" role="status">
				{gone && t('markGone')}
			</p>
			<h3 id={`${id}-heading`} lang={note.language} dir="auto">
				{note.mark ? (
					// The keyboard has the button above; this one spares the mouse the way.
					<button type="button" class="heading-button" tabIndex={-1} title={t('showOnPage')} onClick={show}>
						{note.heading}
					</button>
				) : (
					note.heading
				)}
			</h3>
			{note.dateline !== '' && (
				<p class="dateline" lang={note.language} dir="auto">
					{note.dateline}
				</p>
			)}
			<p class="lead" lang={note.language} dir="auto">
				<Pieces pieces={note.lead} />
				<SourceLinks of={note.leadSources} sources={note.sources} />
			</p>
			<Legend pieces={note.lead} />
			{note.pageShare !== undefined && <p class="quiet">{t('pageShare', percent(note.pageShare))}</p>}
			<Disclosures id={id} parts={partsOf(note)} />
		</article>
	);
}

function partsOf(note: Note): Disclosure[] {
	const explained = note.lead.some((piece) => piece.role !== 'plain');
	const parts: Disclosure[] = [];
	if (note.sections.length > 0)
		parts.push({
			name: 'more',
			label: t('more'),
			content: () => (
				<div lang={note.language}>
					{note.sections.map((section) => (
						<Section key={section.kind} of={note.kind} section={section} sources={note.sources} legend={!explained} />
					))}
				</div>
			),
		});
	if (note.sources.length > 0)
		parts.push({
			name: 'sources',
			label: t('sourcesButton', String(note.sources.length)),
			content: () => <Sources sources={note.sources} language={note.language} />,
		});
	parts.push({ name: 'why', label: t('whyButton'), content: () => <Why note={note} /> });
	return parts;
}
