import { sessionItem, sessionItems, watchSessionItems } from '../storage/session-item';
import type { Focus, Reading } from './reading';

/** The background writes readings; the panel reads and watches them. */
const readingOf = (tabId: number) => sessionItem<Reading>('reading', tabId);
const focusOf = (tabId: number) => sessionItem<Focus>('focus', tabId);
const siteOnceOf = (tabId: number) => sessionItem<string>('once', tabId);

export const getReading = (tabId: number): Promise<Reading | undefined> => readingOf(tabId).get();

export const setReading = (tabId: number, reading: Reading): Promise<void> => readingOf(tabId).set(reading);

/** Changes what is known of a tab, one change after another. */
export const changeReading = (
	tabId: number,
	change: (now: Reading | undefined) => Reading | undefined,
): Promise<void> => readingOf(tabId).change(change);

/** Has the page of a site that is off be read this once, until another page is loaded in its tab. */
export const allowOnce = (tabId: number, site: string): Promise<void> => siteOnceOf(tabId).set(site);

/** The site that may be read in this tab although it is off. */
export const allowedOnce = (tabId: number): Promise<string | undefined> => siteOnceOf(tabId).get();

/** All tabs of which something is known. */
export const allReadings = async (): Promise<{ tabId: number; reading: Reading }[]> =>
	(await sessionItems<Reading>('reading')).map(({ tabId, value }) => ({ tabId, reading: value }));

/** Calls back whenever the reading of any tab changes, until `signal` aborts. */
export const watchReadings = (
	changed: (tabId: number, reading: Reading | undefined) => void,
	signal?: AbortSignal,
): void => watchSessionItems('reading', changed, signal);

/** The clock rather than one, two, three: a tab that was forgotten meanwhile must not count from the start again. */
export const setFocus = (tabId: number, note: string): Promise<void> =>
	focusOf(tabId).change((last) => ({ note, count: Math.max(Date.now(), (last?.count ?? 0) + 1) }));

export const getFocus = (tabId: number): Promise<Focus | undefined> => focusOf(tabId).get();

/** Calls back whenever the reading or the focus of `tabId` changes, until `signal` aborts. */
export function watchTab(
	tabId: number,
	changed: { reading(reading: Reading | undefined): void; focus(focus: Focus): void },
	signal?: AbortSignal,
): void {
	readingOf(tabId).watch(changed.reading, signal);
	focusOf(tabId).watch((focus) => focus && changed.focus(focus), signal);
}
