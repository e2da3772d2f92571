import { asShown, withoutControls } from '../../text/unseen';
import type { ClippedNote, ClippedPage, Clipping, PageText } from '../model';

/** What a file carries: clippings, and the texts of their pages where those were kept. */
export interface Collection {
	clippings: readonly Clipping[];
	texts: readonly PageText[];
}

/** The clippings of one page, oldest first, with the page as the latest of them saw it. */
export interface PageGroup {
	page: ClippedPage;
	clippings: Clipping[];
	text: string | null;
}

/** Groups by page, in the order in which pages were first clipped, with their words as they are shown. O(n log n). */
export function groupByPage({ clippings: kept, texts }: Collection): PageGroup[] {
	const byUrl = new Map(texts.map(({ url, text }) => [withoutControls(url), asShown(text)]));
	const clippings = kept.map(shownClipping);
	const groups = new Map<string, PageGroup>();
	for (const clipping of clippings.sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0))) {
		const { url } = clipping.page;
		const group = groups.get(url);
		if (group) {
			group.clippings.push(clipping);
			group.page = clipping.page;
		} else {
			groups.set(url, { page: clipping.page, clippings: [clipping], text: byUrl.get(url) ?? null });
		}
	}
	return [...groups.values()];
}

/**
 * A clipping for people and programs that do not look for it on its page again: its words without soft hyphens and the
 * like. What Sidelight reads back keeps them, as the page has them.
 */
export function shownClipping(clipping: Clipping): Clipping {
	const { page, selectors, comment, notes } = clipping;
	const shown = (text: string | null) => text && asShown(text);
	return {
		...clipping,
		page: {
			...page,
			url: withoutControls(page.url),
			title: shown(page.title),
			site: shown(page.site),
			author: shown(page.author),
			published: shown(page.published),
			language: shown(page.language),
		},
		selectors: { ...selectors, quote: { ...selectors.quote, exact: asShown(selectors.quote.exact) } },
		comment: asShown(comment),
		notes: notes.map((note) => ({ ...note, heading: asShown(note.heading), text: asShown(note.text) })),
		tags: clipping.tags.map(asShown),
	};
}

/** Where a note came from: its entry, what was found, and the pack that said so. */
export const receiptLine = ({ entry, finding, pack }: ClippedNote): string =>
	`${entry}, ${finding}, ${pack.id} ${pack.version}`;

/** A collection without what the reader does not want in a file. */
export function leaveOut({ clippings, texts }: Collection, without: { texts: boolean; notes: boolean }): Collection {
	const kept = without.notes ? clippings.map((clipping) => ({ ...clipping, notes: [] })) : clippings;
	if (!without.texts) return { clippings: kept, texts };
	return { clippings: kept.map((clipping) => ({ ...clipping, hasText: false })), texts: [] };
}

/** What a page is called where it has no title: its address. */
export const titleOf = ({ title, url }: ClippedPage): string => oneLine(title ?? '') || url;

/** The words of a clipping as one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
