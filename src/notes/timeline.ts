import type { Pack } from '../corpus/pack/open';
import type { EntryOf } from '../corpus/schema/entry';
import type { MatchedArticle } from '../matching/engine';
import type { NoteSource, Timeline, TimelineEvent } from './note';
import { compareDates, isAfter } from './partial-dates';
import { collectSources } from './sources';

/** Days before and after the page's date that are looked at. */
const MOST_DAYS_EACH_SIDE = 14;

/** At most so many events up to the date, and as many after it. */
const MOST_EVENTS_EACH_SIDE = 5;

const DAY_MS = 86_400_000;

/**
 * What happened in the two weeks before and after the page's date, as the packs have it whose entries stand on the page.
 * Where there is more than fits, events that bear on whole topics or that the page's points name come first, then the
 * nearest. Null for a page without a date, and where nothing happened.
 */
export function writeTimeline({ article, matches }: MatchedArticle): Timeline | null {
	const { published } = article;
	if (!published) return null;
	const onText = matches.filter(({ match }) => match.kind !== 'outlet');
	const sources: NoteSource[] = [];
	let held = 0;
	const events = [...new Set(onText.map(({ pack }) => pack))].flatMap((pack) => {
		const named = new Set(
			onText.flatMap(({ match, pack: own }) =>
				own === pack && match.kind === 'claim' ? (pack.entry('claim', match.entry)?.events ?? []) : [],
			),
		);
		const around = eventsAround(pack, published);
		held += around.length;
		const goesFirst = ({ id, bearsOn = [] }: EntryOf<'event'>) => bearsOn.length > 0 || named.has(id);
		const chosen = [false, true].flatMap((later) =>
			around
				.filter((event) => isAfter(event.date, published) === later)
				.sort(
					(a, b) =>
						Number(goesFirst(b)) - Number(goesFirst(a)) || distance(a.date, published) - distance(b.date, published),
				)
				.slice(0, MOST_EVENTS_EACH_SIDE),
		);
		chosen.sort((a, b) => compareDates(a.date, b.date));
		return writeEvents(pack, chosen, published, sources);
	});
	if (events.length === 0) return null;
	events.sort((a, b) => compareDates(a.date, b.date));
	return { date: published, days: MOST_DAYS_EACH_SIDE, events, held, sources };
}

const eventsAround = (pack: Pack, published: string) =>
	pack
		.ids('event')
		.flatMap((id) => pack.entry('event', id) ?? [])
		.filter(({ date }) => distance(date, published) <= MOST_DAYS_EACH_SIDE)
		.sort((a, b) => compareDates(a.date, b.date));

/** Days between two dates; a date without a day counts from its first. */
const distance = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;

/** The events with their sources, which are added to those of the timeline. */
function writeEvents(
	pack: Pack,
	events: readonly EntryOf<'event'>[],
	published: string,
	all: NoteSource[],
): TimelineEvent[] {
	const offset = all.length;
	const sources = collectSources(pack);
	const written = events.map(({ id, date, text, cite }) => ({
		entry: id,
		date,
		text,
		language: pack.metadata.language,
		sources: sources.cite(cite).map((index) => offset + index),
		later: isAfter(date, published),
	}));
	all.push(...sources.list);
	return written;
}
