import type { Clipping } from '../../clippings/model';
import { type PageTexts, pageTexts } from '../../clippings/search/page-texts';
import { readTexts } from '../../clippings/store/read-all';
import { yieldToPage } from './yield-to-page';

/** Pages of which a text was kept, each with the latest clipping that says so, as a new one may bring a newer text. */
type PagesWithText = ReadonlyMap<string, string>;

export function pagesWithText(clippings: Iterable<Clipping>): PagesWithText {
	const pages = new Map<string, string>();
	for (const { hasText, page, id } of clippings) if (hasText) pages.set(page.url, id);
	return pages;
}

/** Pages whose text came to the store, or was replaced, since this page was opened, while their clippings stayed as they were. */
const arrived: string[] = [];

/** Has searches look at the store for the text of a page again. */
export const noteArrival = (url: string): void => void arrived.push(url);

interface KeptTexts {
	texts: PageTexts;
	/** Reads what is missing of the pages' texts and drops what is gone. Calls wait for each other. Throws `StoreError`. */
	follow: (pages: PagesWithText) => Promise<void>;
}

/** The kept texts of pages, read from the store when a search first needs them. */
export function keptTexts(): KeptTexts {
	const texts = pageTexts();
	let read: PagesWithText = new Map();
	let seen = arrived.length;
	let last: Promise<void> = Promise.resolve();
	const follow = async (pages: PagesWithText) => {
		const upTo = arrived.length;
		const fresh = new Set(arrived.slice(seen));
		if (fresh.size === 0 && pages.size === read.size && [...pages].every(([url, id]) => read.get(url) === id)) return;
		const there = await readTexts(
			(url) => pages.has(url) && !(texts.has(url) && read.get(url) === pages.get(url) && !fresh.has(url)),
			async (portion) => {
				texts.add(portion);
				await yieldToPage();
			},
		);
		texts.keepOnly(there);
		read = pages;
		seen = upTo;
	};
	return {
		texts,
		follow(pages) {
			last = last.catch(() => undefined).then(() => follow(pages));
			return last;
		},
	};
}
