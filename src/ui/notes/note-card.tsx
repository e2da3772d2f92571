import { useEffect, useState } from 'preact/hooks';
import { findingLabel, kindLabel } from '../../i18n/note-labels';
import type { ClipResult } from '../../messages/clips';
import type { Note } from '../../notes/note';
import { type Disclosure, Disclosures } from '../components/disclosures';
import { lazy } from '../components/lazy';
import { percent } from '../format';
import { t } from '../i18n';
import { ClipButton } from './clip-button';
import { Legend } from './legend';
import { Matrices } from './matrices';
import { isAsInOriginal } from './order';
import { type PageContext, shownMatrices, shownSections, shownSources, usePage } from './page-context';
import { Pieces } from './pieces';
import { Section } from './section';
import { SourceLinks } from './source-links';
import { Sources } from './sources';
import { useTranslatable } from './use-translatable';
import { Why } from './why';

const Translation = lazy(() => import('./translation').then((module) => module.Translation));

/** The element that holds a note, so that it can be brought into view. */
export const noteElementId = (note: string): string => `note ${note}`.replace(/\s+/g, '-');

/** Saves the passage of a note as a clipping, with `again` though its words were saved before. */
export type ClipOfNote = (note: string, again?: true) => Promise<ClipResult>;

interface Props {
	note: Note;
	/** Whether the note starts as its heading and one line. */
	collapsed?: boolean;
	/** Counts up each time the note is to be brought into view, for which it opens; 0 for never. */
	wanted?: number;
	/** Scrolls the page to the note's words; false where they are gone. */
	showMark: (note: string) => Promise<boolean>;
	/** Saves the note's passage; without it nothing offers that. */
	clip?: ClipOfNote;
}

/** A note of any kind: what it is about, its lead, and behind buttons the rest, the sources and the reasons. */
export function NoteCard({ note, collapsed = false, wanted = 0, showMark, clip }: Props) {
	const [gone, setGone] = useState(false);
	const [opened, setOpen] = useState(false);
	// A note that is collapsed no more, as others above it are gone, has no button to open it.
	const open = opened || !collapsed;
	const page = usePage();
	const id = noteElementId(note.id);
	useEffect(() => {
		if (wanted > 0) setOpen(true);
	}, [wanted]);
	const show = async () => setGone(!(await showMark(note.id)));
	return (
		<article
			class={collapsed && !open && isAsInOriginal(note) ? 'note is-line' : 'note'}
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
				{collapsed ? (
					<button
						type="button"
						class="heading-button toggle"
						aria-expanded={open}
						aria-controls={`${id}-body`}
						data-testid="expand"
						onClick={() => setOpen(!open)}
					>
						{note.heading}
					</button>
				) : note.mark ? (
					// The keyboard has the button above; this one spares the mouse the way.
					<button type="button" class="heading-button" tabIndex={-1} title={t('showOnPage')} onClick={show}>
						{note.heading}
					</button>
				) : (
					note.heading
				)}
			</h3>
			<div id={`${id}-body`} hidden={!open}>
				{open && <Body id={id} note={note} page={page} {...(clip ? { clip } : {})} />}
			</div>
			{!open && <OneLine note={note} />}
		</article>
	);
}

function Body({ id, note, page, clip }: { id: string; note: Note; page: PageContext; clip?: ClipOfNote }) {
	const translatable = useTranslatable(note.language);
	return (
		<>
			{note.dateline !== '' && (
				<p class="dateline" lang={note.language} dir="auto">
					{note.dateline}
				</p>
			)}
			{note.lead.length > 0 && (
				<p class="lead" lang={note.language} dir="auto">
					<Pieces pieces={note.lead} />
					<SourceLinks of={note.leadSources} sources={note.sources} />
				</p>
			)}
			<Legend pieces={note.lead} />
			{note.pageShare !== undefined && <p class="quiet">{t('pageShare', percent(note.pageShare))}</p>}
			<Disclosures id={id} parts={partsOf(note, page, translatable)}>
				{note.mark && clip && (
					<ClipButton name="clip-note" label={t('clipNote')} clip={(again) => clip(note.id, again)} />
				)}
			</Disclosures>
		</>
	);
}

/** What a collapsed note still says: who answered by the date of the page. */
function OneLine({ note }: { note: Note }) {
	const replies = note.sections.find(({ kind }) => kind === 'replies')?.items ?? [];
	const parties = [...new Set(replies.flatMap(({ label }) => label ?? []))];
	if (parties.length === 0) return null;
	return <p class="one-line">{t('answeredBy', parties.join(', '))}</p>;
}

function partsOf(note: Note, page: PageContext, translatable: boolean): Disclosure[] {
	const sections = shownSections(note, page.later);
	const matrices = shownMatrices(note, page);
	const sources = shownSources(note, page.later);
	const explained = note.lead.some((piece) => piece.role !== 'plain');
	const parts: Disclosure[] = [];
	if (sections.length > 0)
		parts.push({
			name: 'more',
			label: t('more'),
			content: () => (
				<div lang={note.language}>
					{sections.map((section) => (
						<Section key={section.kind} of={note.kind} section={section} sources={note.sources} legend={!explained} />
					))}
				</div>
			),
		});
	if (translatable)
		parts.push({ name: 'translation', label: t('translationButton'), content: () => <Translation note={note} /> });
	if (matrices.length > 0)
		parts.push({
			name: 'clauses',
			label: t('clausesButton'),
			content: () => <Matrices matrices={matrices} />,
		});
	if (sources.size > 0)
		parts.push({
			name: 'sources',
			label: t('sourcesButton', String(sources.size)),
			content: () => <Sources sources={note.sources} shown={sources} language={note.language} />,
		});
	parts.push({ name: 'why', label: t('whyButton'), content: () => <Why note={note} /> });
	return parts;
}
