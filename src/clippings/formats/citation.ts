import { webAddress } from '../../text/web-address';
import type { ClippedPage, Clipping } from '../model';
import { oneLine, shownClipping, titleOf } from './collection';
import { escapeMarkdown } from './defuse-markdown';

/** Simple forms after these manuals, by template: for what a page says of itself, not for every case that they treat. */
export const CITATION_STYLES = ['plain', 'apa', 'chicago', 'mla', 'markdown'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** One clipping as a quotation with its citation, to paste into a text. `language` writes dates out (BCP 47). */
export function citeClipping(clipping: Clipping, style: CitationStyle, language: string): string {
	const { page, selectors } = shownClipping(clipping);
	const quote = `“${oneLine(selectors.quote.exact)}”`;
	// Programs make a link of any address, so none but those of the web are given.
	const url = webAddress(page.url);
	const title = titleOf(page);
	const site = page.site ?? '';
	const long = writeDate(page.published, language);
	const accessed = writeDate(page.accessed.slice(0, 10), language);
	const year = page.published?.slice(0, 4) ?? 'n.d.';
	switch (style) {
		case 'plain':
			return `${quote} (${join('. ', join(', ', page.author, title, site, long), url)})`;
		case 'apa':
			return `${quote} (${page.author || site || title}, ${year})\n\n${join(' ', apaEntry(page, title, long ?? 'n.d.'), url)}`;
		case 'chicago':
			return `${quote}\n\n${join(', ', page.author, `“${title},”`, site, long, url)}.`.replace(',”,', ',”');
		case 'mla':
			return `${quote}\n\n${page.author ? `${sentence(page.author)} ` : ''}“${title}.” ${join(', ', site, long, url)}. Accessed ${accessed}.`;
		case 'markdown':
			return `> ${escapeMarkdown(oneLine(selectors.quote.exact))}\n\n${join(', ', escaped(page.author), markdownLink(title, url), escaped(site), escaped(long))}`;
	}
}

/** The title as a link, or alone where there is no address; what would end the address is written in percent code. */
function markdownLink(title: string, url: string | null): string {
	const words = escapeMarkdown(title);
	const address = url?.replace(
		/[()<>\\\s]/g,
		(character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
	);
	return address === undefined ? words : `[${words}](${address})`;
}

/** Who, when, what, where; the title stands first where neither author nor site is known. */
function apaEntry({ author, site }: ClippedPage, title: string, date: string): string {
	const [first, ...rest] = author ? [author, title, site] : site ? [site, title] : [title];
	return join(' ', sentence(first), `(${date}).`, ...rest.map((part) => part && sentence(part)));
}

const join = (by: string, ...parts: (string | null)[]): string => parts.filter(Boolean).join(by);

const escaped = (text: string | null): string | null => text && escapeMarkdown(text);

const sentence = (text: string): string => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`);

/** `2022-01-12` as `12 January 2022` in the language; null stays null. */
function writeDate(date: string | null, language: string): string | null {
	if (date === null || !/^\d{4}/.test(date)) return date;
	const form = {
		year: 'numeric',
		...(date.length > 4 ? { month: 'long' } : {}),
		...(date.length > 7 ? { day: 'numeric' } : {}),
	};
	const instant = new Date(`${date.slice(0, 10)}${'-01-01'.slice(date.length - 4)}T00:00:00Z`);
	return Number.isNaN(instant.getTime())
		? date
		: new Intl.DateTimeFormat(language, { ...(form as Intl.DateTimeFormatOptions), timeZone: 'UTC' }).format(instant);
}
