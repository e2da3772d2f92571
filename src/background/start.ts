import { browser } from 'wxt/browser';
import { openPanel } from '../browser/open-panel';
import { listen, type Sender } from '../messages/listen';
import { parseArticle, parseNoteId } from '../messages/parse';
import { closeRecap, forgetTab, getReading, setFocus, setReading } from '../messages/readings';
import { sendToTab } from '../messages/send';
import { watchSettings } from '../settings/store';
import { showCount } from './badge';
import { injectReader } from './inject';
import { answerPage, cardOf, openNote, tellPages } from './page';
import { readArticleOf } from './read-article';
import { registerReader } from './sites';

/** Wires the service worker. All listeners are added at once, as a worker that is woken must find them. */
export function startBackground(): void {
	browser.action.onClicked.addListener((tab) => {
		// The panel first and without waiting: the browser opens it only in the click itself.
		if (tab.windowId !== undefined) openPanel(tab.windowId).catch(() => undefined);
		if (tab.id !== undefined) void readTab(tab.id, tab.url ?? null);
	});
	browser.runtime.onInstalled.addListener(() => void registerReader());
	browser.runtime.onStartup.addListener(() => void registerReader());
	browser.permissions.onAdded.addListener(() => void registerReader());
	browser.permissions.onRemoved.addListener(() => void registerReader());
	browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
	browser.tabs.onUpdated.addListener((tabId, change) => {
		if (change.status !== undefined) void forgetUnlessRead(tabId);
	});
	watchSettings((settings) => void tellPages(settings));
	listen({
		articleLikely: (_, sender) => {
			const tabId = topFrameTab(sender);
			return tabId !== null && injectReader(tabId);
		},
		articleRead: async (payload, sender) => {
			const article = parseArticle(payload);
			const tabId = topFrameTab(sender);
			if (!article || tabId === null) return answerPage(null, '', []);
			const url = sender.url ?? '';
			return answerPage(tabId, url, await readArticleOf(tabId, article, url));
		},
		articleMissing: (_, sender) => keep(sender, (url) => ({ state: 'no-article', url })),
		articleTooLarge: (_, sender) => keep(sender, (url) => ({ state: 'failed', url, reason: 'page-too-large' })),
		markActivated: async (payload, sender) => {
			const note = parseNoteId(payload);
			const tabId = topFrameTab(sender);
			if (note !== null && tabId !== null) await setFocus(tabId, note);
		},
		noteCard: async (payload, sender) => {
			const note = parseNoteId(payload);
			const tabId = topFrameTab(sender);
			return note !== null && tabId !== null ? cardOf(tabId, note) : null;
		},
		openNote: (payload, sender) => {
			const note = parseNoteId(payload);
			const tabId = topFrameTab(sender);
			return note !== null && tabId !== null && openNote(tabId, sender.tab?.windowId, note);
		},
		recapClosed: async (_, sender) => {
			if (topFrameTab(sender) !== null) await closeRecap(sender.url ?? '');
		},
		readTab: ({ tabId }) => readTab(tabId, null),
	});
}

/** The tab whose own page sent a message; null for frames within it and for Sidelight's pages outside tabs. */
function topFrameTab(sender: Sender): number | null {
	return sender.frameId === 0 || sender.frameId === undefined ? (sender.tab?.id ?? null) : null;
}

async function keep(sender: Sender, reading: (url: string) => Parameters<typeof setReading>[1]): Promise<void> {
	const tabId = topFrameTab(sender);
	if (tabId === null) return;
	await setReading(tabId, reading(sender.url ?? ''));
	await showCount(tabId, undefined);
}

/**
 * A reading belongs to the document it was read from. The browser reports new documents and steps within one page
 * alike; what tells them apart is whether a reader still answers, which then keeps its reading up to date itself.
 */
async function forgetUnlessRead(tabId: number): Promise<void> {
	if (await sendToTab(tabId, 'areYouThere', null).catch(() => false)) return;
	await forgetTab(tabId);
	await showCount(tabId, undefined);
}

/** Has a tab's page read: by the reader that is there, or by putting one there. */
async function readTab(tabId: number, url: string | null): Promise<boolean> {
	const isThere = await sendToTab(tabId, 'readAgain', null).catch(() => false);
	if (isThere || (await injectReader(tabId))) return true;
	if (!(await getReading(tabId))) await setReading(tabId, { state: 'waiting', url });
	return false;
}
