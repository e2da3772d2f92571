import { browser } from 'wxt/browser';
import { openPanel } from '../browser/open-panel';
import { listen, type Sender } from '../messages/listen';
import { parseArticle, parseNoteId, parseNotesSeen } from '../messages/parse';
import { forgetTab, getReading, setFocus, setReading } from '../messages/readings';
import { sendToTab } from '../messages/send';
import { startCommands } from './commands';
import { corrections, dismissCorrections, notesSeen } from './corrections';
import { hideNote } from './hide-note';
import { startMenus } from './menus';
import { readArticleOf } from './read-article';
import { injectReader, registerReader } from './sites';
import { refreshToolbar, startToolbar } from './toolbar';

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
	listen({
		articleRead: async (payload, sender) => {
			const article = parseArticle(payload);
			const tabId = topFrameTab(sender);
			return article && tabId !== null ? readArticleOf(tabId, article, sender.url ?? '') : [];
		},
		articleMissing: (_, sender) => keep(sender, (url) => ({ state: 'no-article', url })),
		articleTooLarge: (_, sender) => keep(sender, (url) => ({ state: 'failed', url, reason: 'page-too-large' })),
		markActivated: async (payload, sender) => {
			const note = parseNoteId(payload);
			const tabId = topFrameTab(sender);
			if (note !== null && tabId !== null) await setFocus(tabId, note);
		},
		readTab: ({ tabId }) => readTab(tabId, null),
		hideNote: ({ tabId, note, where }, sender) => isOwnPage(sender) && hideNote(tabId, note, where),
		notesSeen: async (payload, sender) => {
			const seen = parseNotesSeen(payload);
			const tabId = isOwnPage(sender) ? seen?.tabId : topFrameTab(sender);
			if (seen && typeof tabId === 'number') await notesSeen(tabId, seen.notes);
		},
		corrections: async (_, sender) => (isOwnPage(sender) ? corrections() : { pending: [], told: [] }),
		dismissCorrections: async (_, sender) => {
			if (isOwnPage(sender)) await dismissCorrections();
		},
	});
	startToolbar();
	startMenus(readTab);
	startCommands(readTab);
}

/** Whether one of Sidelight's own pages sent a message: what the reader has chosen is no page's business. */
const isOwnPage = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('/')) ?? false;

/** The tab whose own page sent a message; null for frames within it and for Sidelight's pages outside tabs. */
function topFrameTab(sender: Sender): number | null {
	return sender.frameId === 0 || sender.frameId === undefined ? (sender.tab?.id ?? null) : null;
}

async function keep(sender: Sender, reading: (url: string) => Parameters<typeof setReading>[1]): Promise<void> {
	const tabId = topFrameTab(sender);
	if (tabId === null) return;
	await setReading(tabId, reading(sender.url ?? ''));
}

/**
 * A reading belongs to the document it was read from. The browser reports new documents and steps within one page
 * alike; what tells them apart is whether a reader still answers, which then keeps its reading up to date itself.
 */
async function forgetUnlessRead(tabId: number): Promise<void> {
	if (!(await sendToTab(tabId, 'areYouThere', null).catch(() => false))) await forgetTab(tabId);
	await refreshToolbar(tabId);
}

/** Has a tab's page read: by the reader that is there, or by putting one there. */
async function readTab(tabId: number, url: string | null): Promise<boolean> {
	if (await sendToTab(tabId, 'readAgain', null).catch(() => false)) return true;
	const known = await getReading(tabId);
	const isNew = known === undefined || known.state === 'waiting';
	if (isNew) await setReading(tabId, { state: 'reading', url: url ?? '' });
	if (await injectReader(tabId)) return true;
	if (isNew) await setReading(tabId, { state: 'waiting', url });
	return false;
}
