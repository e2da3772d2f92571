import { namesOf } from '../furniture';
import { BY } from '../phrases';
import { SENTENCE_END } from '../prose';
import type { BlockCandidate, Box, MarkedElement, Outline } from '../walk';
import { isApart, type Placed } from './apart';
import { cleanByline, isName } from './byline';
import { localDay, parseDate } from './dates';
import type { Story } from './story';
import { plainText } from './text';

/** Longest line that may be a byline or a dateline, and longest dateline that is not called one; in characters. */
const MOST_CHARACTERS = { line: 120, uncalled: 60 } as const;
/** How many short lines above and below the start of the article are looked at, and marked elements in all. */
const MOST_LINES = { above: 25, below: 12 } as const;
const MOST_MARKED = 50;
/** Authors of one story stand in one line or in lines near each other. */
const MOST_BETWEEN_AUTHORS = 4;

const BYLINE_NAMES =
	/(?:^|-)(?:byline|authors?|writers?|contributors?|reporters?|journalists?|columnist|autore?s?|autoren|auteurs?|forfatter|skribent|yazar)(?:-|$)/;
const DATE_NAMES = /(?:^|-)(?:date|dateline|timestamp|published|pubdate|posted-on|time|datetime|publish)(?:-|$)/;

/**
 * The date of a story as it is seen: in a `<time>` or a line that is called a date, below its headline first, then above
 * it, then behind its text. What tells of another story is passed over; null where nothing else is left.
 */
export function visibleDate(outline: Outline, story: Story, now: Date): string | null {
	for (const { given, shown } of visibleDates(outline, story)) {
		const date = localDay(given, shown, now) ?? parseDate(shown, now);
		if (date) return date;
	}
	return null;
}

interface Seen extends Placed {
	/** As it is written for machines, and for readers. */
	given: string | null;
	shown: string | null;
}

function* visibleDates(outline: Outline, story: Story): Generator<Seen> {
	const { candidates } = outline;
	const { headline, first, from, to } = story;
	const headlineAt = headline ? candidates.indexOf(headline) : from;
	const top = Math.max(from, Math.min(headlineAt, first));
	const marked = outline.marked
		.filter((mark) => isDate(mark) && !isOfChange(mark))
		.map((mark) => ({ ...mark, ...dateIn(mark.element) }));
	const lines = candidates.flatMap((one, at): Seen[] => {
		if (at < first - MOST_LINES.above || at > first + MOST_LINES.below || one.text.length > MOST_CHARACTERS.line)
			return [];
		if (!isCalled(one.box, DATE_NAMES) && (one.text.length > MOST_CHARACTERS.uncalled || isProse(one))) return [];
		return [{ given: null, shown: one.text, box: one.box, at }];
	});
	const own = (seen: readonly Seen[]) => seen.slice(0, MOST_MARKED).filter((one) => !isApart(one, story, outline));
	const between = (seen: readonly Seen[], start: number, end: number) =>
		own(seen.filter(({ at }) => at >= start && at < end));
	for (const seen of [marked, lines]) yield* between(seen, top, first);
	for (const seen of [marked, lines]) yield* between(seen, from, top).reverse();
	const isTold = ({ element, at, box }: MarkedElement) =>
		at >= first &&
		at < to &&
		(element.hasAttribute('itemprop') || element.hasAttribute('pubdate') || isCalled(box, DATE_NAMES));
	yield* own(marked.filter(isTold));
	yield* between(lines, first, Math.min(to, first + MOST_LINES.below));
}

const isDate = ({ element }: MarkedElement): boolean =>
	element.localName === 'time' || element.getAttribute('itemprop') === 'datePublished';

/** The day of a change is none on which a story came out. */
const isOfChange = ({ element }: MarkedElement): boolean => {
	const names = `${element.getAttribute('itemprop') ?? ''} ${element.className}`;
	return /\b(?:dateModified|updated|modified)\b/i.test(names) && !/publish/i.test(names);
};

const dateIn = (element: Element): Pick<Seen, 'given' | 'shown'> => ({
	given: element.getAttribute('datetime') ?? element.getAttribute('content'),
	shown: element.textContent,
});

const isProse = ({ prose, text }: BlockCandidate): boolean => prose > 0 && SENTENCE_END.test(text);

/** The line that names the authors of a story, without its "by". */
export function visibleByline(outline: Outline, story: Story): string | null {
	const { candidates } = outline;
	const { first, from, to } = story;
	const marked = outline.marked.filter(({ element, at }) => isAuthor(element) && at >= from && at < to);
	const names: { name: string; at: number }[] = [];
	for (const { element, ...place } of marked.slice(0, MOST_MARKED)) {
		const text = plainText(element.getAttribute('content') ?? element.textContent);
		const name = text && text.length <= MOST_CHARACTERS.line ? cleanByline(text) : null;
		const [lead] = names;
		if (!name || (lead && place.at > lead.at + MOST_BETWEEN_AUTHORS)) continue;
		const isKnown = names.some((known) => known.name.includes(name) || name.includes(known.name));
		if (!isKnown && !isApart(place, story, outline)) names.push({ name, at: place.at });
	}
	if (names.length > 0) return names.map(({ name }) => name).join(', ');
	const start = Math.max(from, first - MOST_LINES.above);
	for (const [index, { text, box }] of candidates.slice(start, Math.min(to, first + MOST_LINES.below)).entries()) {
		if (text.length > MOST_CHARACTERS.line) continue;
		const name = isCalled(box, BYLINE_NAMES) || BY.test(text) ? cleanByline(text) : nameAmongFacts(text);
		if (name && !isApart({ box, at: start + index }, story, outline)) return name;
	}
	return null;
}

/** The one name in a line such as "3 May 2023 • Ada Lind • 4 minutes". */
function nameAmongFacts(text: string): string | null {
	if (parseDate(text) === null) return null;
	const parts = text.split(/[•|·]/).map((part) => part.trim());
	const [name, ...more] = parts.filter(isName);
	return more.length === 0 ? (name ?? null) : null;
}

function isAuthor(element: Element): boolean {
	if (element.localName === 'link') return false;
	const rel = element.localName === 'meta' ? null : element.getAttribute('rel');
	return /(?:^| )author(?: |$)/.test(`${rel ?? ''} ${element.getAttribute('itemprop') ?? ''}`);
}

function isCalled(box: Box | null, names: RegExp): boolean {
	for (let at: Box | null = box, level = 0; at && level < 3; at = at.parent, level++) {
		const { element } = at;
		if (names.test(namesOf(element))) return true;
	}
	return false;
}
