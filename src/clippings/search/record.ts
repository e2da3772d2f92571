import type { Clipping } from '../model';
import { fold } from './fold';
import type { TextField } from './query';

/** A clipping's texts, folded for searching. Offsets are those of the texts themselves after `NFC`. */
export interface SearchRecord {
	clipping: Clipping;
	fields: Record<TextField | 'around', string>;
	/** The folded text of the page, where it was kept; clippings of one page share it. */
	text: string;
}

export function searchRecord(clipping: Clipping, text: string): SearchRecord {
	const { page, selectors, comment, tags, notes, around } = clipping;
	const site = join(page.site, URL.canParse(page.url) ? new URL(page.url).hostname : page.url);
	return {
		clipping,
		fields: {
			quote: foldField(selectors.quote.exact),
			note: foldField(comment),
			tag: foldField(tags.join('\n')),
			title: foldField(page.title ?? ''),
			site: foldField(site),
			outlet: foldField(join(page.site, page.author, ...notes.map(({ heading }) => heading))),
			around: foldField(around),
		},
		text,
	};
}

export const foldField = (text: string): string => fold(text.normalize('NFC'));

const join = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join('\n');
