import { sessionItem, sessionItems } from '../storage/session-item';
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
	/** The address that stands for the page, as it was declared; see `canonicalAddress`. */
	canonical: string;
	clippings: PageClipping[];
}

const pageClippingsOf = (tabId: number) => sessionItem<PageClippings>('clippings', tabId);

export const getPageClippings = (tabId: number): Promise<PageClippings | undefined> => pageClippingsOf(tabId).get();

/** Changes a tab's record, one change after another; undefined from `change` leaves it as it is. */
export const changePageClippings = (
	tabId: number,
	change: (now: PageClippings | undefined) => PageClippings | undefined,
): Promise<void> => pageClippingsOf(tabId).change((now) => change(now) ?? now);

/** The tabs whose pages were searched for clippings, or have none. */
export const tabsWithClippings = async (): Promise<number[]> =>
	(await sessionItems('clippings')).map(({ tabId }) => tabId);

/** Calls back whenever the clippings of a tab's page change, or how they stand, until `signal` aborts. */
export const watchPageClippings = (
	tabId: number,
	changed: (now: PageClippings | undefined) => void,
	signal?: AbortSignal,
): void => pageClippingsOf(tabId).watch(changed, signal);
