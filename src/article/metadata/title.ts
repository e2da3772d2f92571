import { foldText } from './text';

const SEPARATOR = /(?<!\s)(?:\s+[|\-–—·•»:/\\]+\s+|\s*[|»]\s*)/;

/**
 * The headline without the site's name: `Headline - Site` and `Site | Headline` give `Headline`. `headline`: as it is
 * seen on the page, which settles the matter when the title contains it.
 */
export function cleanTitle(title: string, siteName: string | null, headline: string | null): string {
	const whole = foldText(title);
	const seen = headline === null ? '' : foldText(headline);
	// The site's name often stands in an `<h1>` too: only most of the title is taken for the headline.
	if (headline !== null && seen.length > 0.5 * whole.length && whole.includes(seen))
		return seen === whole && wordsIn(title) > wordsIn(headline) ? title : headline;
	const parts = title.split(SEPARATOR).filter((part) => part !== '');
	const first = parts[0];
	const last = parts.at(-1);
	if (first === undefined || last === undefined || parts.length < 2) return title;
	if (headline !== null && foldText(first) === seen) return headline;
	const site = siteName === null ? '' : foldText(siteName);
	if (site !== '' && foldText(last) === site)
		return title.slice(0, title.lastIndexOf(last)).replace(/(?<![\s|\-–—·•»:/\\])[\s|\-–—·•»:/\\]+$/, '');
	if (site !== '' && foldText(first) === site) return title.slice(first.length).replace(/^[\s|\-–—·•»:/\\]+/, '');
	// Without the site's name known, only a short last part behind a stroke is taken for one.
	const head = title.split(/(?<!\s)\s*[|»]/)[0];
	return head !== undefined && head.length > 20 && last.length < head.length ? head : title;
}

/** Of a title that is seen in two lines the words may stand there without a space between. */
const wordsIn = (title: string): number => title.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/**
 * The title that is given for social networks, unless it is one of its own: then the headline on which two of the others
 * agree, which are the seen one, the one of linked data and the page's title. Of two that differ in what follows the
 * headline, such as a section, the one of linked data.
 */
export function agreedTitle(given: string, seen: string | null, linked: string | null, page: string | null): string {
	const isLinked = linked !== null && linked.length > 0.5 * given.length && !/(?:…|\.\.\.)$/.test(linked);
	if (isLinked && beginAlike(given, linked)) return linked.length < given.length ? linked : given;
	if ([seen, linked, page].some((other) => other !== null && beginAlike(given, other))) return given;
	if (seen !== null && [linked, page].some((other) => other !== null && beginAlike(seen, other))) return seen;
	return linked !== null && page !== null && beginAlike(linked, page) ? linked : given;
}

/** Whether one of two titles is the other with something behind it. */
function beginAlike(one: string, other: string): boolean {
	const [a, b] = [foldText(one), foldText(other)];
	return Math.min(a.length, b.length) > 0.4 * Math.max(a.length, b.length) && (a.startsWith(b) || b.startsWith(a));
}
