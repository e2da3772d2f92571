import { browser } from 'wxt/browser';
import { openPanel } from '../browser/panel';
import { FROM_OWN_PAGES } from '../messages/directions/from-own-pages';
import { FROM_WEB_PAGES } from '../messages/directions/from-web-pages';
import { keepUncaught } from '../messages/failures';
import { listen } from '../messages/listen';
import { saveKept } from '../storage/kept';
import { forgetTab } from '../storage/session-item';
import { OWN_PAGE_HANDLERS } from './answer-own-pages';
import { WEB_PAGE_HANDLERS } from './answer-web-pages';
import { startBackups } from './backup';
import { beginIfMissed } from './begin-if-missed';
import { closeStorage } from './close-storage';
import { startCommands } from './commands';
import { followSettings } from './follow-settings';
import { prepareSync } from './load-sync';
import { startMenus } from './menus';
import { openFirstPage } from './open-first-page';
import { followClippings } from './page-clippings';
import { forgetUnlessRead, readTab } from './read-tab';
import { forgetHeartbeats } from './reader-heartbeats';
import { registerReader } from './register-reader';
import { relayStorageRequests } from './relay-sync';
import { startSync } from './sync';
import { startToolbar } from './toolbar';

/** Wires the service worker. All listeners are added at once, as a worker that is woken must find them. */
export function startBackground(): void {
	closeStorage();
	saveKept();
	browser.action.onClicked.addListener((tab) => {
		// The panel first and without waiting: the browser opens it only in the click itself.
		if (tab.id === undefined) return;
		openPanel({ tabId: tab.id, windowId: tab.windowId }).catch(() => undefined);
		void readTab(tab.id, tab.url);
	});
	browser.runtime.onInstalled.addListener((details) => {
		void registerReader();
		void openFirstPage(details);
	});
	browser.runtime.onStartup.addListener(() => void registerReader());
	browser.permissions.onAdded.addListener(() => void registerReader());
	browser.permissions.onRemoved.addListener(() => void registerReader());
	browser.tabs.onRemoved.addListener((tabId) => {
		forgetHeartbeats(tabId);
		void forgetTab(tabId);
	});
	browser.tabs.onUpdated.addListener((tabId, change, tab) => {
		const isLoaded = change.status === 'complete';
		if (change.status !== undefined || change.url !== undefined)
			void forgetUnlessRead(tabId, tab.url, isLoaded).then(() =>
				isLoaded ? beginIfMissed(tabId, tab.url) : undefined,
			);
	});
	followSettings((tabId) => readTab(tabId));
	keepUncaught('background');
	listen(FROM_WEB_PAGES, WEB_PAGE_HANDLERS);
	listen(FROM_OWN_PAGES, OWN_PAGE_HANDLERS);
	followClippings();
	startToolbar();
	startMenus(readTab);
	startCommands(readTab);
	startBackups();
	prepareSync();
	relayStorageRequests();
	startSync();
}
