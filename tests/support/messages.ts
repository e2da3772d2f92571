import type { Page } from '@playwright/test';
import type { Answer, Payload } from '../../src/messages/contract/call';
import type { OwnPageCalls } from '../../src/messages/contract/own-page-calls';
import type { PanelCalls } from '../../src/messages/contract/panel-calls';
import type { ReaderCalls } from '../../src/messages/contract/reader-calls';
import { openReply } from '../../src/messages/wire';

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('wxt/browser').browser;

/** Calls the background, as a page of the extension does; rejects as that call would. */
export const sendFrom = <N extends keyof OwnPageCalls>(page: Page, name: N, payload: Payload<OwnPageCalls, N>) =>
	callFrom<Answer<OwnPageCalls, N>>(page, name, payload);

/** Calls the background and waits for no answer. */
export const postFrom = <N extends keyof OwnPageCalls>(
	page: Page,
	name: N,
	payload: Payload<OwnPageCalls, N>,
): Promise<void> =>
	page.evaluate(
		(message) => void browser.runtime.sendMessage(JSON.parse(message)).catch(() => undefined),
		JSON.stringify({ sidelight: name, payload }),
	);

/** Calls the panels that are open, as the background does. */
export const sendToPanels = <N extends keyof PanelCalls>(page: Page, name: N, payload: Payload<PanelCalls, N>) =>
	callFrom<Answer<PanelCalls, N>>(page, name, payload);

/** Calls the reader in a tab, as the background does. */
export const sendToReader = <N extends keyof ReaderCalls>(
	page: Page,
	tabId: number,
	name: N,
	payload: Payload<ReaderCalls, N>,
) => callFrom<Answer<ReaderCalls, N>>(page, name, payload, tabId);

/** `page`: one of the extension, of whatever call. */
async function callFrom<A>(page: Page, name: string, payload: unknown, tabId?: number): Promise<A> {
	const call = JSON.stringify({ sidelight: name, payload });
	const reply = await page.evaluate(
		([message, tab]): Promise<unknown> =>
			tab === undefined
				? browser.runtime.sendMessage(JSON.parse(message))
				: browser.tabs.sendMessage(tab, JSON.parse(message)),
		[call, tabId] as const,
	);
	return openReply(reply) as A;
}
