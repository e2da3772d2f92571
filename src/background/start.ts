import { browser } from 'wxt/browser';
import { openPanel } from '../browser/open-panel';
import { keepUncaught } from '../messages/failures';
import { listen, type Sender } from '../messages/listen';
import { parseArticle, parseNoteId } from '../messages/parse';
import { allowOnce, forgetTab, getReading, setFocus, setReading } from '../messages/readings';
import { sendToTab } from '../messages/send';
import { siteOf } from '../settings/sites';
import { showCount } from './badge';
import { followSettings } from './follow-settings';
import { refuseIfOff } from './off';
import { allPacks, packFacts } from './packs';
import { readArticleOf } from './read-article';
import { injectReader, registerReader } from './sites';
import { welcome } from './welcome';

/** Wires the service worker. All listeners are added at once, as a worker that is woken must find them. */
export function startBackground(): void {
	browser.action.onClicked.addListener((tab) => {
		// The panel first and without waiting: the browser opens it only in the click itself.
		if (tab.windowId !== undefined) openPanel(tab.windowId).catch(() => undefined);
		if (tab.id !== undefined) void readTab(tab.id, tab.url);
	});
	browser.runtime.onInstalled.addListener((details) => {
		void registerReader();
		void welcome(details);
	});
	browser.runtime.onStartup.addListener(() => void registerReader());
	browser.permissions.onAdded.addListener(() => void registerReader());
	browser.permissions.onRemoved.addListener(() => void registerReader());
	browser.tabs.onRemoved.addListener((tabId) => {
		spoken.delete(tabId);
		void forgetTab(tabId);
	});
	browser.tabs.onUpdated.addListener((tabId, change, tab) => {
		if (change.status !== undefined) void forgetUnlessRead(tabId, tab.url);
	});
	followSettings((tabId) => readTab(tabId));
	keepUncaught('background');
	listen({
		articleRead: async (payload, sender) => {
			const article = parseArticle(payload);
			const tabId = topFrameTab(sender);
			if (!article || tabId === null || (await refuseIfOff(tabId, sender.url))) return [];
			return readArticleOf(tabId, article, sender.url ?? '');
		},
		articleMissing: (_, sender) => keep(sender, (url) => ({ state: 'no-article', url })),
		articleTooLarge: (_, sender) => keep(sender, (url) => ({ state: 'failed', url, reason: 'page-too-large' })),
		markActivated: async (payload, sender) => {
			const note = parseNoteId(payload);
			const tabId = topFrameTab(sender);
			if (note !== null && tabId !== null) await setFocus(tabId, note);
		},
		readTab: async ({ tabId, once }) => {
			const url = await addressOf(tabId);
			const site = url === undefined ? null : siteOf(url);
			if (once && site !== null) await allowOnce(tabId, site);
			return readTab(tabId, url);
		},
		packList: async () => (await allPacks()).map(packFacts),
	});
}

/** How often the reader in each tab has spoken. */
const spoken = new Map<number, number>();

/** The tab whose own page sent a message; null for frames within it and for Sidelight's pages outside tabs. */
function topFrameTab(sender: Sender): number | null {
	const tabId = sender.frameId === 0 || sender.frameId === undefined ? (sender.tab?.id ?? null) : null;
	if (tabId !== null) spoken.set(tabId, (spoken.get(tabId) ?? 0) + 1);
	return tabId;
}

async function keep(sender: Sender, reading: (url: string) => Parameters<typeof setReading>[1]): Promise<void> {
	const tabId = topFrameTab(sender);
	if (tabId === null || (await refuseIfOff(tabId, sender.url))) return;
	await setReading(tabId, reading(sender.url ?? ''));
	await showCount(tabId, undefined);
}

/**
 * A reading belongs to the document it was read from. The browser reports new documents and steps within one page
 * alike; what tells them apart is whether a reader still answers, which then keeps its reading up to date itself. A
 * reader that could not answer yet may speak before that is known here, while the worker is busy: it stays, too.
 */
async function forgetUnlessRead(tabId: number, url: string | undefined): Promise<void> {
	const before = spoken.get(tabId);
	if ((await sendToTab(tabId, 'areYouThere', null).catch(() => false)) || spoken.get(tabId) !== before) return;
	await forgetTab(tabId);
	if (!(await refuseIfOff(tabId, url))) await showCount(tabId, undefined);
}

/** The address of a tab's page, where the browser tells it or a reading has kept it. */
async function addressOf(tabId: number): Promise<string | undefined> {
	const tab = await browser.tabs.get(tabId).catch(() => undefined);
	const reading = await getReading(tabId);
	return tab?.url ?? (reading && 'url' in reading ? (reading.url ?? undefined) : undefined);
}

/** Has a tab's page read: by the reader that is there, or by putting one there. */
async function readTab(tabId: number, url?: string): Promise<boolean> {
	if (await refuseIfOff(tabId, url)) return false;
	const isThere = await sendToTab(tabId, 'readAgain', null).catch(() => false);
	if (isThere || (await injectReader(tabId))) return true;
	if (!(await getReading(tabId))) await setReading(tabId, { state: 'waiting', url: url ?? null });
	return false;
}
