import type { Reading } from '../../messages/reading';
import { send, sendToTab } from '../../messages/send';
import { lazy } from '../components/lazy';
import { plural, t } from '../i18n';
import { HideableNotes } from '../notes/hiding';
import { LaterSwitch } from '../notes/later-switch';
import type { ClipOfNote } from '../notes/note-card';
import { NoteList } from '../notes/note-list';
import { partNotes } from '../notes/order';
import { hasLater, PageProvider } from '../notes/page-context';
import { Timeline } from '../notes/timeline';
import { type TabState, useReading } from '../use-reading';
import { useSettings } from '../use-settings';
import { CorrectionsNotice } from './corrections';
import { Coverage } from './coverage';
import { OpenFrame } from './open-frame';
import { PageFacts } from './page-facts';
import { PanelFoot } from './panel-foot';
import { SilenceLine } from './silence-line';
import { SiteLine } from './site-line';
import { stateTitle, UnreadState } from './states';
import { useCorrections } from './use-corrections';
import { useTab } from './use-tab';

const PageClippings = lazy(() => import('./page-clippings').then((module) => module.PageClippings));

/** The side panel: the notes of the active tab's page, or why there are none. */
export function Panel({ pinned }: { pinned: number | null }) {
	const state = useReading(useTab(pinned));
	const reading = state && (state.reading ?? { state: 'waiting', url: null });
	const corrections = useCorrections();
	return (
		<>
			<p class="visually-hidden" role="status">
				{reading && announcement(reading)}
			</p>
			<main data-testid="state" data-state={reading?.state ?? 'unknown'}>
				<CorrectionsNotice {...corrections} />
				{state && reading && <Contents key={contentsKey(state)} state={state} reading={reading} />}
				<PanelFoot told={corrections.told} />
			</main>
		</>
	);
}

function Contents({ state, reading }: { state: TabState; reading: Reading }) {
	const url = reading.state === 'read' ? reading.page.url : reading.url;
	return (
		<>
			<SiteLine tab={state.tab} url={url} />
			{reading.state === 'read' ? (
				<ReadPage state={state} reading={reading} />
			) : (
				<>
					<UnreadState tab={state.tab} reading={reading} />
					<PageClippings tab={state.tab} url={url} />
				</>
			)}
		</>
	);
}

function ReadPage({ state, reading }: { state: TabState; reading: Extract<Reading, { state: 'read' }> }) {
	const { later } = useSettings();
	const { page, matrices, timeline, frame } = reading;
	const hasNotesOnText = partNotes([...reading.notes, ...reading.hidden.map(({ note }) => note)]).onText.length > 0;
	const showMark = (note: string) => sendToTab(state.tab, 'showMark', { note }).catch(() => false);
	const clip: ClipOfNote = (note, again) => send('clipNote', { tabId: state.tab, note, ...(again && { again }) });
	return (
		<PageProvider value={{ published: page.published, later, matrices }}>
			<PageFacts page={page} />
			<Later reading={reading} later={later} />
			<HideableNotes tab={state.tab} reading={reading}>
				{(notes) => <NoteList notes={notes} focus={state.focus} showMark={showMark} clip={clip} />}
			</HideableNotes>
			{timeline && <Timeline timeline={timeline} later={later} />}
			<SilenceLine silence={reading.silence} packs={reading.packs}>
				{frame && (
					<>
						<p data-testid="frame-beside">{t('frameBeside')}</p>
						<OpenFrame frame={frame} />
					</>
				)}
				{!hasNotesOnText && <Coverage page={page} />}
			</SilenceLine>
			<PageClippings tab={state.tab} url={page.url} readable />
		</PageProvider>
	);
}

/** The switch for what was published later, where there is any; where the page has no date, that it has none. */
function Later({ reading, later }: { reading: Extract<Reading, { state: 'read' }>; later: boolean }) {
	const { published } = reading.page;
	const asks = published === null ? partNotes(reading.notes).onText.length > 0 : hasLater(reading);
	return asks ? <LaterSwitch published={published} later={later} /> : null;
}

/** Another tab or another page starts with every part closed; a later reading of the same page does not. */
function contentsKey({ tab, reading }: TabState): string {
	if (reading === undefined) return `${tab}`;
	return `${tab} ${reading.state === 'read' ? reading.page.url : reading.url}`;
}

function announcement(reading: Reading): string {
	// Most readings are over before this could be said.
	if (reading.state === 'reading') return '';
	if (reading.state !== 'read') return stateTitle(reading);
	const { onText } = partNotes(reading.notes);
	return onText.length === 0 ? t('notesNone') : plural('notesCount', onText.length);
}
