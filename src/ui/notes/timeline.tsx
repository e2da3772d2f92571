import { useState } from 'preact/hooks';
import type { Timeline as TimelineData } from '../../notes/note';
import { formatDate } from '../format';
import { t } from '../i18n';
import { SourceLinks } from './source-links';
import { Sources } from './sources';

/** The events around the page's date, with the page itself between what came before it and after. Closed at first. */
export function Timeline({ timeline, later }: { timeline: TimelineData; later: boolean }) {
	const [open, setOpen] = useState(false);
	return (
		<section class="timeline" data-testid="timeline">
			<h2 class="notes-heading">
				<button
					type="button"
					class="text-button toggle"
					aria-expanded={open}
					aria-controls="timeline"
					onClick={() => setOpen(!open)}
				>
					{t('timelineTitle', formatDate(timeline.date))}
				</button>
			</h2>
			<div id="timeline" hidden={!open}>
				{open && <Events timeline={timeline} later={later} />}
			</div>
		</section>
	);
}

function Events({ timeline, later }: { timeline: TimelineData; later: boolean }) {
	const { date, days, events, held, sources } = timeline;
	const shown = events.filter((event) => later || !event.later);
	const cited = new Set(shown.flatMap((event) => event.sources));
	const entry = (event: (typeof events)[number]) => (
		<li key={event.entry} class="station">
			<p class="item-head">
				<time dateTime={event.date}>{formatDate(event.date)}</time>
			</p>
			<p class="item-text" lang={event.language} dir="auto">
				{event.text}
				<SourceLinks of={event.sources} sources={sources} />
			</p>
		</li>
	);
	return (
		<>
			<ol class="stations">
				{shown.filter((event) => !event.later).map(entry)}
				<li class="station here" aria-current="date">
					<p class="item-head">
						<span class="item-label">{t('thisPage')}</span>
						<time dateTime={date}>{formatDate(date)}</time>
					</p>
				</li>
				{shown.some((event) => event.later) && (
					<li class="stations-heading">
						<h3>{t('sectionLater')}</h3>
					</li>
				)}
				{shown.filter((event) => event.later).map(entry)}
			</ol>
			<p class="quiet">{t('timelineHeld', String(shown.length), String(held), String(days))}</p>
			<details class="timeline-sources">
				<summary>{t('sourcesButton', String(cited.size))}</summary>
				<Sources sources={sources} shown={cited} language={events[0]?.language ?? ''} />
			</details>
		</>
	);
}
