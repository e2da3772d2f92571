import { browser } from 'wxt/browser';
import type { Answer, Payload } from './contract/call';
import type { OwnPageCalls } from './contract/own-page-calls';
import type { PageCalls } from './contract/page-calls';
import type { PanelCalls } from './contract/panel-calls';
import type { ReaderCalls } from './contract/reader-calls';
import { type Call, openReply } from './wire';

/*
 * A call for each direction. All reject where nobody answers, where who answers fails or refuses the call, and where the
 * extension is gone.
 */

/** Calls the background from what Sidelight put into a web page. */
export const sendFromPage = caller<PageCalls>();

/** Calls the background from one of Sidelight's own pages. */
export const send = caller<OwnPageCalls>();

/** Calls the panels that are open, from the background; one of them answers. */
export const sendToPanels = caller<PanelCalls>();

function caller<Calls>() {
	return async <N extends keyof Calls & string>(name: N, payload: Payload<Calls, N>): Promise<Answer<Calls, N>> => {
		const call: Call = { sidelight: name, payload };
		return openReply(await browser.runtime.sendMessage(call)) as Answer<Calls, N>;
	};
}

/** Calls the reader in one tab. */
export async function sendToTab<N extends keyof ReaderCalls>(
	tabId: number,
	name: N,
	payload: Payload<ReaderCalls, N>,
): Promise<Answer<ReaderCalls, N>> {
	const call: Call = { sidelight: name, payload };
	return openReply(await browser.tabs.sendMessage(tabId, call)) as Answer<ReaderCalls, N>;
}
