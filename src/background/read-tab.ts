import { browser } from 'wxt/browser';
import type { Reading } from '../messages/reading';
import { allowOnce, changeReading, getReading, setReading } from '../messages/readings';
import { sendToTab } from '../messages/send';
import { siteOf } from '../settings/sites';
import { forgetTab } from '../storage/session-item';
import { closedPage } from './closed-page';
import { type Injection, injectReader } from './inject-reader';
import { heartbeatsOf } from './reader-heartbeats';
import { refuseIfOff } from './sites-off';
import { refreshToolbar } from './toolbar';

/** What was put into a page and has not been heard of after this long is told as silent, in milliseconds. */
const PATIENCE_MS = 3000;

/** States in which the panel has nothing to lose. */
const NOTHING_YET: readonly Reading['state'][] = ['waiting', 'closed', 'reading'];

/** Has a tab's page read: by the reader that is there, or by putting one there. False where neither may be; its reading says why. */
export async function readTab(tabId: number, url?: string): Promise<boolean> {
	if (await refuseIfOff(tabId, url)) return false;
	if (await sendToTab(tabId, 'readAgain', null).catch(() => false)) return true;
	const known = await getReading(tabId);
	if (known !== undefined && !NOTHING_YET.includes(known.state)) return (await injectReader(tabId)) === 'done';
	const attempt = { tabId, url, shown: await shownAddress(tabId), heartbeats: heartbeatsOf(tabId) };
	await setReading(tabId, { state: 'reading', url: url ?? null });
	const injection = await injectReader(tabId);
	if (injection !== 'done') {
		await closeIfSilent(attempt, injection);
		return false;
	}
	// What is there and says nothing is no reading without end.
	setTimeout(() => void closeIfSilent(attempt, 'silent'), PATIENCE_MS);
	return true;
}

/** What was known of a tab when its page was to be read. */
interface Attempt {
	tabId: number;
	/** The address that the browser told with the reader's click. */
	url: string | undefined;
	/** The one that it told when asked. */
	shown: string | undefined;
	heartbeats: number;
}

/**
 * Has the panel say why a tab's page is not read, unless the tab has gone on since, or its reader was heard, which may
 * begin at the last moment.
 */
async function closeIfSilent(attempt: Attempt, injection: Exclude<Injection, 'done'>): Promise<void> {
	const { tabId, shown, heartbeats } = attempt;
	if ((await shownAddress(tabId)) !== shown) return;
	const url = shown ?? attempt.url;
	const closed: Reading = { state: 'closed', url: url ?? null, why: closedPage(injection, url, shown !== undefined) };
	const isOpen = (now: Reading | undefined) => now === undefined || now.state === 'reading' || now.state === 'waiting';
	await changeReading(tabId, (now) => (isOpen(now) && heartbeatsOf(tabId) === heartbeats ? closed : now));
}

/** The address of a tab's page, where the browser tells it. */
const shownAddress = async (tabId: number): Promise<string | undefined> =>
	(await browser.tabs.get(tabId).catch(() => undefined))?.url || undefined;

/** The same, or the one that a reading has kept. */
async function addressOf(tabId: number): Promise<string | undefined> {
	const shown = await shownAddress(tabId);
	const reading = await getReading(tabId);
	return shown ?? (reading && 'url' in reading ? (reading.url ?? undefined) : undefined);
}

/** What the panel's button asks: with `once`, a page whose site is off is read too, until another is loaded in the tab. */
export async function readTabOnRequest(tabId: number, once: boolean): Promise<boolean> {
	const url = await addressOf(tabId);
	const site = url === undefined ? null : siteOf(url);
	if (once && site !== null) await allowOnce(tabId, site);
	return readTab(tabId, url);
}

/**
 * A reading belongs to the document it was read from. The browser reports new documents and steps within one page
 * alike; what tells them apart is whether a reader still answers, which then keeps its reading up to date itself. A
 * reader that could not answer yet may speak before that is known here, while the worker is busy: its reading stays, too. So
 * does, once its page `isLoaded`, why that page cannot be read, which a reader may have asked before.
 */
export async function forgetUnlessRead(tabId: number, url: string | undefined, isLoaded: boolean): Promise<void> {
	const before = heartbeatsOf(tabId);
	const isThere = await sendToTab(tabId, 'areYouThere', null).catch(() => false);
	if (!isThere && heartbeatsOf(tabId) === before && !(isLoaded && (await isStillClosed(tabId, url)))) {
		await forgetTab(tabId);
		await refuseIfOff(tabId, url);
	}
	await refreshToolbar(tabId);
}

async function isStillClosed(tabId: number, url: string | undefined): Promise<boolean> {
	const known = await getReading(tabId);
	return known?.state === 'closed' && known.url === (url ?? null);
}
