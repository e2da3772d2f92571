import { browser } from 'wxt/browser';
import type { Sender } from './direction';

/** A page in a tab that Sidelight's scripts were put into. */
export interface WebPage {
	tabId: number;
	windowId: number;
	/** The address of the page. */
	url: string;
	/** Whether its window is a private one. */
	isPrivate: boolean;
}

/** Who sent from a tab's own page; null for frames within it and for Sidelight's pages outside tabs. */
export function webPage({ tab, frameId, url }: Sender): WebPage | null {
	if (tab?.id === undefined || (frameId !== undefined && frameId !== 0)) return null;
	return { tabId: tab.id, windowId: tab.windowId, url: url ?? '', isPrivate: tab.incognito };
}

const isOwn = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('/')) ?? false;

/** Whoever sent, where it is one of Sidelight's own pages. */
export const ownPage = (sender: Sender): Sender | null => (isOwn(sender) ? sender : null);

/** Whoever sent, where it is the background or one of Sidelight's own pages; scripts in web pages always have a tab. */
export const ownSurface = (sender: Sender): Sender | null => (sender.tab && !isOwn(sender) ? null : sender);
