import { browser } from 'wxt/browser';
import type { Sender } from './direction';

/** A page in a tab that Sidelight's scripts were put into. */
export interface WebPage {
	tabId: number;
	windowId: number;
	/** The address of the page as the tab shows it, steps within the page included. */
	url: string;
	/** The browser's name for the document that the page is; null where it has none, as in Firefox. */
	document: string | null;
	/** Whether its window is a private one. */
	isPrivate: boolean;
}

/** Who sent from a tab's own page; null for frames within it and for Sidelight's pages outside tabs. */
export function webPage(sender: Sender): WebPage | null {
	const { tab, frameId, documentId = null } = sender;
	if (tab?.id === undefined || (frameId !== undefined && frameId !== 0)) return null;
	return {
		tabId: tab.id,
		windowId: tab.windowId,
		url: addressOf(sender),
		document: documentId,
		isPrivate: tab.incognito,
	};
}

/**
 * The address that a document has now. Chrome's `url` of a sender stays that under which the script was put there, however
 * far the page has gone since by `history.pushState`; the tab has the one that it shows. A tab may show another document
 * by then (one left for the next page, or rendered before it is shown): of these the sender's own is right, as it is
 * where the browser keeps the tab's to itself.
 */
function addressOf({ tab, url = '', documentLifecycle = 'active' }: Sender): string {
	const shown = tab?.url;
	return shown !== undefined && documentLifecycle === 'active' && isSameDocumentStep(url, shown) ? shown : url;
}

/** Whether a page may go from one address to another without being loaded anew: within its origin; in a file, to another fragment. */
function isSameDocumentStep(from: string, to: string): boolean {
	if (!URL.canParse(from) || !URL.canParse(to)) return false;
	const [a, b] = [new URL(from), new URL(to)];
	return a.origin === 'null' ? a.href.replace(/#.*/s, '') === b.href.replace(/#.*/s, '') : a.origin === b.origin;
}

const isOwn = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('/')) ?? false;

/** Whoever sent, where it is one of Sidelight's own pages. */
export const ownPage = (sender: Sender): Sender | null => (isOwn(sender) ? sender : null);

/** Whoever sent, where it is the background or one of Sidelight's own pages; scripts in web pages always have a tab. */
export const ownSurface = (sender: Sender): Sender | null => (sender.tab && !isOwn(sender) ? null : sender);
