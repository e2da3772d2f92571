import { type Browser, browser } from 'wxt/browser';
import type { Answer, MessageName, Payload } from './contract';

export type Sender = Browser.runtime.MessageSender;

/** One handler per call that this surface answers. */
export type Handlers = {
	[N in MessageName]?: (payload: Payload<N>, sender: Sender) => Promise<Answer<N>> | Answer<N>;
};

const isEnvelope = (message: unknown): message is { sidelight: string; payload: unknown } =>
	typeof message === 'object' && message !== null && 'sidelight' in message && 'payload' in message;

/**
 * Answers the calls named in `handlers` until `signal` aborts; calls that are not named are left to other surfaces.
 * Messages from other extensions and from pages are not heard at all (there is no external listener).
 */
export function listen(handlers: Handlers, signal?: AbortSignal): void {
	const table = handlers as Record<string, ((payload: unknown, sender: Sender) => unknown) | undefined>;
	const listener = (message: unknown, sender: Sender): Promise<unknown> | undefined => {
		if (!isEnvelope(message)) return undefined;
		const handler = Object.hasOwn(table, message.sidelight) ? table[message.sidelight] : undefined;
		if (!handler) return undefined;
		// Called at once: some calls are good for nothing after the reader's click.
		return new Promise((resolve) => resolve(handler(message.payload, sender)));
	};
	browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
	signal?.addEventListener('abort', () =>
		browser.runtime.onMessage.removeListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]),
	);
}
