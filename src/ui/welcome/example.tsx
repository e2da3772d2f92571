import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sendToTab } from '../../messages/send';
import { t } from '../i18n';
import { NoteCard } from '../notes/note-card';
import { partNotes } from '../notes/order';
import { useReading } from '../use-reading';

/** A few lines of an invented newspaper, read and marked as any page is, with the first note on them beside. */
export function Example() {
	return (
		<section class="example" aria-labelledby="example-title">
			<h2 id="example-title">{t('welcomeExample')}</h2>
			<p class="section-text">{t('welcomeExampleText')}</p>
			<div class="beside">
				<Passage />
				<FirstNote />
			</div>
		</section>
	);
}

/** In English whatever the page's language, as a newspaper's own words are no messages of Sidelight's. */
function Passage() {
	return (
		<article class="passage" lang="en" dir="ltr">
			<p class="paper">The Harbour Gazette</p>
			<h3>From the lake, and back to the quay</h3>
			<p class="dateline">
				<time dateTime="2022-01-11">11 January 2022</time>
			</p>
			<p>
				The talks went on for the better part of eight hours, in a villa by the lake, while the market in Saltmere kept
				its radio on for once.
			</p>
			<p>
				“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman, the deputy secretary of state,
				told reporters in the evening.
			</p>
			<p>
				Nobody at the quay would say what comes next. The ferry left on time, with the same eleven passengers as on any
				other Monday.
			</p>
		</article>
	);
}

function FirstNote() {
	const tab = useOwnTab();
	const reading = useReading(tab)?.reading;
	const note = reading?.state === 'read' ? partNotes(reading.notes).onText[0] : undefined;
	return (
		// An aside, as the reader must not take the note for a part of the article.
		<aside class="beside-note" aria-label={t('welcomeExampleNote')} data-testid="example-note">
			{note && tab !== null && (
				<NoteCard note={note} showMark={(id) => sendToTab(tab, 'showMark', { note: id }).catch(() => false)} />
			)}
			{!note && <p class="quiet">{t(reading === undefined ? 'welcomeExampleReading' : 'welcomeExampleNone')}</p>}
		</aside>
	);
}

function useOwnTab(): number | null {
	const [tab, setTab] = useState<number | null>(null);
	useEffect(() => void browser.tabs.getCurrent().then((own) => setTab(own?.id ?? null)), []);
	return tab;
}
