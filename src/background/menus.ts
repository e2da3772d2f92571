import { type Browser, browser } from 'wxt/browser';
import { openPanel } from '../browser/panel';
import { type MessageKey, t } from '../i18n/messages';
import { libraryAddress } from '../messages/library-address';
import { getReading, watchReadings } from '../messages/readings';
import { isOnSites, sitePatterns } from '../settings/sites';
import { getSettings, watchSettings } from '../settings/store';
import { turnSite } from '../settings/turn-site';
import { clipOnRequest } from './clip-in-tab';

type ReadTab = (tabId: number, url?: string) => Promise<unknown>;

/** Where the reader clicked. */
interface Click {
	tab: Browser.tabs.Tab | undefined;
	/** Address of the page; the browser tells it with the click. */
	url: string | null;
}

/** What is known of the tab in front. */
interface Facts {
	read: boolean;
	off: boolean;
	sitesOff: readonly string[];
}

/** One entry of a context menu. */
interface MenuEntry {
	id: string;
	contexts: ['page', 'selection'] | ['selection'] | ['action'];
	title: MessageKey;
	/** How the entry is now; entries without it never change. */
	now?: (facts: Facts) => { visible: boolean; documentUrlPatterns?: string[] };
	/** Runs in the click itself: what needs the reader's gesture comes first, with nothing awaited before. */
	run: (click: Click, readTab: ReadTab) => void;
}

const WEB_PAGES = ['http://*/*', 'https://*/*'];

const showPanel = ({ tab }: Click) => {
	if (tab?.id !== undefined) openPanel({ tabId: tab.id, windowId: tab.windowId }).catch(() => undefined);
};

/**
 * Every entry of the context menus. "On" stands on pages of sites that are off, which the browser itself compares, as
 * Sidelight does not know the address of every page; "off" is kept out only where the page is known to be of such a site.
 */
export const MENU: readonly MenuEntry[] = [
	{ id: 'clip-selection', contexts: ['selection'], title: 'menuClipSelection', run: clip('selection') },
	{
		id: 'read-page',
		contexts: ['page', 'selection'],
		title: 'menuReadPage',
		now: ({ read, off }) => ({ visible: !read && !off }),
		run: (click, readTab) => {
			showPanel(click);
			if (click.tab?.id !== undefined) void readTab(click.tab.id, click.url ?? undefined);
		},
	},
	{
		id: 'show-notes',
		contexts: ['page', 'selection'],
		title: 'menuShowNotes',
		now: ({ read }) => ({ visible: read }),
		run: showPanel,
	},
	{
		id: 'site-off',
		contexts: ['page', 'selection'],
		title: 'menuSiteOff',
		now: ({ off }) => ({ visible: !off }),
		run: ({ url }) => void (url !== null && turnSite(url, 'off')),
	},
	{
		id: 'site-on',
		contexts: ['page', 'selection'],
		title: 'menuSiteOn',
		now: ({ sitesOff }) => ({
			visible: sitesOff.length > 0,
			// An empty list would mean every page.
			documentUrlPatterns: sitesOff.length > 0 ? sitePatterns(sitesOff) : WEB_PAGES,
		}),
		run: ({ url }) => void (url !== null && turnSite(url, 'on')),
	},
	{ id: 'clip-article', contexts: ['action'], title: 'menuClipArticle', run: clip('article') },
	{
		id: 'library',
		contexts: ['action'],
		title: 'menuLibrary',
		run: () => void browser.tabs.create({ url: libraryAddress() }),
	},
	{ id: 'settings', contexts: ['action'], title: 'menuSettings', run: () => void browser.runtime.openOptionsPage() },
];

/**
 * Makes the entries and keeps them as the tab in front and the settings are. Called once when the worker starts. Browsers on
 * phones have no context menus.
 */
export function startMenus(readTab: ReadTab): void {
	if (!browser.contextMenus) return;
	const create = () => void createMenus();
	browser.runtime.onInstalled.addListener(create);
	browser.runtime.onStartup.addListener(create);
	browser.contextMenus.onClicked.addListener((info, tab) => {
		const entry = MENU.find(({ id }) => id === info.menuItemId);
		entry?.run({ tab, url: info.pageUrl ?? tab?.url ?? null }, readTab);
	});
	const refresh = () => void refreshMenus();
	browser.tabs.onActivated.addListener(refresh);
	watchReadings(refresh);
	watchSettings((now, before) => (now.language === before.language ? refresh() : create()));
}

async function createMenus(): Promise<void> {
	await browser.contextMenus.removeAll();
	for (const { id, contexts, title } of MENU) {
		const pages = contexts[0] === 'page' ? { documentUrlPatterns: WEB_PAGES } : {};
		browser.contextMenus.create({ id, contexts, title: t(title), ...pages });
	}
	await refreshMenus();
}

async function refreshMenus(): Promise<void> {
	const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
	const reading = tab?.id === undefined ? undefined : await getReading(tab.id);
	const { sitesOff } = await getSettings();
	const url = reading?.state === 'read' ? reading.page.url : (reading?.url ?? tab?.url ?? null);
	const facts: Facts = { read: reading?.state === 'read', off: url !== null && isOnSites(url, sitesOff), sitesOff };
	const changes = MENU.flatMap(({ id, now }) => (now ? [browser.contextMenus.update(id, now(facts))] : []));
	// An entry that is not made yet is made as it should be.
	await Promise.allSettled(changes);
}

function clip(what: 'selection' | 'article'): MenuEntry['run'] {
	return ({ tab }) => {
		if (tab?.id !== undefined) void clipOnRequest(tab.id, what);
	};
}
