import { browser } from 'wxt/browser';
import { pageClippingsKey } from './page-clippings';
import type { Focus, Reading } from './reading';

/**
 * Readings live in the browser's session storage, which outlives the service worker and is empty again when the
 * browser closes. The background writes; the panel reads and watches. Content scripts cannot see it.
 */
const readingKey = (tabId: number): string => `reading:${tabId}`;
const focusKey = (tabId: number): string => `focus:${tabId}`;
const onceKey = (tabId: number): string => `once:${tabId}`;

export async function getReading(tabId: number): Promise<Reading | undefined> {
	const key = readingKey(tabId);
	return (await browser.storage.session.get(key))[key] as Reading | undefined;
}

export async function setReading(tabId: number, reading: Reading): Promise<void> {
	await browser.storage.session.set({ [readingKey(tabId)]: reading });
}

export async function forgetTab(tabId: number): Promise<void> {
	await browser.storage.session.remove([readingKey(tabId), focusKey(tabId), onceKey(tabId), pageClippingsKey(tabId)]);
}

/** Has the page of a site that is off be read this once, until another page is loaded in its tab. */
export async function allowOnce(tabId: number, site: string): Promise<void> {
	await browser.storage.session.set({ [onceKey(tabId)]: site });
}

/** The site that may be read in this tab although it is off. */
export async function allowedOnce(tabId: number): Promise<string | undefined> {
	const key = onceKey(tabId);
	return (await browser.storage.session.get(key))[key] as string | undefined;
}

/** All tabs of which something is known. */
export async function allReadings(): Promise<{ tabId: number; reading: Reading }[]> {
	const stored = Object.entries(await browser.storage.session.get());
	return stored.flatMap(([key, value]) => {
		const tabId = tabOfKey(key);
		return tabId === null ? [] : [{ tabId, reading: value as Reading }];
	});
}

/** The tab of a reading's key; null for other keys. */
function tabOfKey(key: string): number | null {
	const id = /^reading:(\d+)$/.exec(key)?.[1];
	return id === undefined ? null : Number(id);
}

/** Calls back whenever the reading of any tab changes. */
export function watchReadings(changed: (tabId: number, reading: Reading | undefined) => void): void {
	browser.storage.session.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
		for (const [key, { newValue }] of Object.entries(changes)) {
			const tabId = tabOfKey(key);
			if (tabId !== null) changed(tabId, newValue as Reading | undefined);
		}
	});
}

export async function setFocus(tabId: number, note: string): Promise<void> {
	const key = focusKey(tabId);
	const last = (await browser.storage.session.get(key))[key] as Focus | undefined;
	// The clock rather than one, two, three: a tab that was forgotten meanwhile must not count from the start again.
	const count = Math.max(Date.now(), (last?.count ?? 0) + 1);
	await browser.storage.session.set({ [key]: { note, count } satisfies Focus });
}

export async function getFocus(tabId: number): Promise<Focus | undefined> {
	const key = focusKey(tabId);
	return (await browser.storage.session.get(key))[key] as Focus | undefined;
}

/** Calls back whenever the reading or the focus of `tabId` changes, until `signal` aborts. */
export function watchTab(
	tabId: number,
	changed: { reading(reading: Reading | undefined): void; focus(focus: Focus): void },
	signal: AbortSignal,
): void {
	const listener = (changes: Record<string, { newValue?: unknown }>) => {
		const reading = changes[readingKey(tabId)];
		if (reading) changed.reading(reading.newValue as Reading | undefined);
		const focus = changes[focusKey(tabId)]?.newValue as Focus | undefined;
		if (focus) changed.focus(focus);
	};
	browser.storage.session.onChanged.addListener(listener);
	signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener));
}

/** Pages whose recap was closed, the last ones; as long as the browser is open. */
const CLOSED_RECAPS = 'recaps-closed';
const MOST_CLOSED = 500;

const closedRecaps = async (): Promise<string[]> => {
	const stored = (await browser.storage.session.get(CLOSED_RECAPS))[CLOSED_RECAPS];
	return Array.isArray(stored) ? stored.map(String) : [];
};

export const isRecapClosed = async (url: string): Promise<boolean> => (await closedRecaps()).includes(url);

/** The recap of this page is not shown again. */
export async function closeRecap(url: string): Promise<void> {
	const others = (await closedRecaps()).filter((closed) => closed !== url);
	await browser.storage.session.set({ [CLOSED_RECAPS]: [...others, url].slice(-MOST_CLOSED) });
}
