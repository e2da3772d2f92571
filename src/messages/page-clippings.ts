import { browser } from 'wxt/browser';
import type { ClippingState } from './clips';

/** How one clipping stands on a page; `looking` until the page was searched. */
export type PageClipping = ClippingState | { id: string; state: 'looking'; difference: null };

/**
 * The clippings of one tab's page, in the page's order with those that are gone last. The clippings themselves are in
 * the store (`getClipping`, `watchClippings`); this says how each of them stands on the page as it is now. Kept like a
 * reading: in the browser's session storage, until another page is loaded in the tab. The background writes, the panel
 * reads and watches. A tab without a record is one whose page Sidelight has not read.
 */
export interface PageClippings {
	/** The address that was read. */
	url: string;
	clippings: PageClipping[];
}

const PREFIX = 'clippings:';
export const pageClippingsKey = (tabId: number): string => `${PREFIX}${tabId}`;

export async function getPageClippings(tabId: number): Promise<PageClippings | undefined> {
	const key = pageClippingsKey(tabId);
	return (await browser.storage.session.get(key))[key] as PageClippings | undefined;
}

let queue: Promise<unknown> = Promise.resolve();

/** Changes a tab's record, one change after another; undefined from `change` leaves it as it is. */
export function changePageClippings(
	tabId: number,
	change: (now: PageClippings | undefined) => PageClippings | undefined,
): Promise<void> {
	const apply = async () => {
		const next = change(await getPageClippings(tabId));
		if (next) await browser.storage.session.set({ [pageClippingsKey(tabId)]: next });
	};
	const done = queue.then(apply, apply);
	queue = done;
	return done;
}

/** The tabs whose pages were searched for clippings, or have none. */
export async function tabsWithClippings(): Promise<number[]> {
	const keys = Object.keys(await browser.storage.session.get());
	return keys.filter((key) => key.startsWith(PREFIX)).map((key) => Number(key.slice(PREFIX.length)));
}

/** Calls back whenever the clippings of a tab's page change, or how they stand, until `signal` aborts. */
export function watchPageClippings(
	tabId: number,
	changed: (now: PageClippings | undefined) => void,
	signal: AbortSignal,
): void {
	const key = pageClippingsKey(tabId);
	const listener = (changes: Record<string, { newValue?: unknown }>) => {
		if (changes[key]) changed(changes[key].newValue as PageClippings | undefined);
	};
	browser.storage.session.onChanged.addListener(listener);
	signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener));
}
