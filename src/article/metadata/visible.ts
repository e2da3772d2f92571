import { plainNames } from '../furniture';
import { BY } from '../phrases';
import type { BlockCandidate, Box, Outline } from '../walk';
import { cleanByline } from './byline';
import { parseDate } from './dates';
import { plainText } from './text';

/** Longest line that may be a byline or a dateline, in characters. */
const MOST_CHARACTERS = 120;

const BYLINE_NAMES = /(?:^|-)(?:byline|author|authors|writer|contributor|author-name)(?:-|$)/;
const DATE_NAMES = /(?:^|-)(?:date|dateline|timestamp|published|pubdate|posted-on|time|datetime|publish)(?:-|$)/;

/** The headline as it stands on the page: the last `<h1>` before the container's own text, or the first there is. */
export function visibleHeadline({ candidates }: Outline, container: Box | null): string | null {
	const headlines = candidates.filter(({ tag }) => tag === 'h1');
	const above = headlines.findLast(({ box }) => !container || box.index <= container.index);
	return plainText((above ?? headlines[0])?.text);
}

/** The date in a `<time>` or a line that is called a date, nearest above the article's text first. */
export function visibleDate(outline: Outline, container: Box | null, now: Date): string | null {
	for (const element of outline.marked) {
		if (element.localName !== 'time' && element.getAttribute('itemprop') !== 'datePublished') continue;
		const written = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
		const date = parseDate(written, now);
		if (date) return date;
	}
	for (const candidate of nearby(outline, container)) {
		if (!isCalled(candidate, DATE_NAMES) && candidate.text.length > 60) continue;
		const date = parseDate(candidate.text, now);
		if (date) return date;
	}
	return null;
}

/** The line that names the authors, without its "by". */
export function visibleByline(outline: Outline, container: Box | null): string | null {
	for (const element of outline.marked) {
		const names = `${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
		if (!/(?:^| )author(?: |$)/.test(names) || element.localName === 'link' || element.localName === 'meta') continue;
		const text = plainText(element.textContent);
		const name = text && text.length <= MOST_CHARACTERS ? cleanByline(text) : null;
		if (name) return name;
	}
	for (const candidate of nearby(outline, container)) {
		if (!isCalled(candidate, BYLINE_NAMES) && !BY.test(candidate.text)) continue;
		const name = cleanByline(candidate.text);
		if (name) return name;
	}
	return null;
}

/** How many short lines above and below the start of the article are looked at. */
const MOST_LINES = { above: 25, below: 12 } as const;

function nearby({ candidates }: Outline, container: Box | null): BlockCandidate[] {
	if (!container) return [];
	const start = candidates.findIndex(({ box }) => box.index >= container.index);
	if (start < 0) return [];
	return candidates
		.slice(Math.max(0, start - MOST_LINES.above), start + MOST_LINES.below)
		.filter(({ text }) => text.length <= MOST_CHARACTERS);
}

function isCalled({ box }: BlockCandidate, names: RegExp): boolean {
	for (let at: Box | null = box, level = 0; at && level < 3; at = at.parent, level++) {
		const { element } = at;
		if (names.test(plainNames(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`)))
			return true;
	}
	return false;
}
