import { browser } from 'wxt/browser';
import type { Answer, MessageName, Payload } from './contract';

/** What travels: the name of the call and its one argument, which is null rather than undefined: JSON drops the latter. */
export interface Envelope<N extends MessageName = MessageName> {
	sidelight: N;
	payload: Payload<N>;
}

/** Calls the background (or, from it, every open extension page). Rejects when nobody listens, or the extension is gone. */
export async function send<N extends MessageName>(name: N, payload: Payload<N>): Promise<Answer<N>> {
	return browser.runtime.sendMessage({ sidelight: name, payload });
}

/** Calls the reader in one tab. Rejects when the tab has none. */
export function sendToTab<N extends MessageName>(tabId: number, name: N, payload: Payload<N>): Promise<Answer<N>> {
	return browser.tabs.sendMessage(tabId, { sidelight: name, payload });
}
