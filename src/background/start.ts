import { browser } from 'wxt/browser';
import { openPanel } from '../browser/open-panel';
import { keepUncaught } from '../messages/failures';
import { listen, type Sender } from '../messages/listen';
import { parseArticle, parseNoteId, parseNotesSeen } from '../messages/parse';
import { forgetTab, setFocus, setReading } from '../messages/readings';
import { startCommands } from './commands';
import { corrections, dismissCorrections, notesSeen } from './corrections';
import { followSettings } from './follow-settings';
import { hideNote } from './hide-note';
import { startMenus } from './menus';
import { refuseIfOff } from './off';
import { allPacks, packFacts } from './packs';
import { readArticleOf } from './read-article';
import { forgetUnlessRead, readTab, readTabOnRequest } from './read-tab';
import { registerReader } from './sites';
import { startToolbar } from './toolbar';
import { welcome } from './welcome';

/** Wires the service worker. All listeners are added at once, as a worker that is woken must find them. */
export function startBackground(): void {
	browser.action.onClicked.addListener((tab) => {
		// The panel first and without waiting: the browser opens it only in the click itself.
		if (tab.windowId !== undefined) openPanel(tab.windowId).catch(() => undefined);
		if (tab.id !== undefined) void readTab(tab.id, tab.url);
	});
	browser.runtime.onInstalled.addListener(({ reason }) => {
		void registerReader();
		if (reason === 'install') void welcome();
	});
	browser.runtime.onStartup.addListener(() => void registerReader());
	browser.permissions.onAdded.addListener(() => void registerReader());
	browser.permissions.onRemoved.addListener(() => void registerReader());
	browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
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
		readTab: ({ tabId, once }) => readTabOnRequest(tabId, once === true),
		packList: async () => (await allPacks()).map(packFacts),
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
	if (tabId === null || (await refuseIfOff(tabId, sender.url))) return;
	await setReading(tabId, reading(sender.url ?? ''));
}
