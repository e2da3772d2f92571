import { browser } from 'wxt/browser';
import type { Answer, Payload } from './contract/call';
import type { Direction, Sender } from './directions/direction';
import { isCall, type Reply, replyOf } from './wire';

/** One handler per call of a contract. It gets the payload, parsed, and what is known of the sender. */
export type Handlers<Calls, From> = {
	[N in keyof Calls]: (payload: Payload<Calls, N>, from: From) => Promise<Answer<Calls, N>> | Answer<Calls, N>;
};

/**
 * Answers the calls named in `handlers` until `signal` aborts; calls that are not named are left to other surfaces. Who may
 * not send them, and what is no payload of theirs, is refused: the call rejects, and no handler hears of it. Messages from
 * other extensions and from pages are not heard at all (there is no external listener).
 */
export function listen<Calls, From>(
	{ admit, meter, parsers }: Direction<Calls, From>,
	handlers: Partial<Handlers<Calls, From>>,
	signal?: AbortSignal,
): void {
	const listener = (message: unknown, sender: Sender, answer: (reply: Reply) => void): boolean => {
		if (!isCall(message) || !Object.hasOwn(handlers, message.sidelight)) return false;
		const name = message.sidelight as keyof Calls;
		const payload = message.payload as Payload<Calls, keyof Calls>;
		// Called at once: some calls are good for nothing after the reader's click.
		const reply = replyOf(() => {
			const from = admit(sender);
			if (from === null) throw new Error(`${message.sidelight} is not for this sender.`);
			meter?.(from, payload);
			return handlers[name]?.(parsers ? parsers[name].parse(payload) : payload, from);
		});
		// The caller may be gone by then.
		reply.then(answer).catch(() => undefined);
		// The answer comes later; Chrome before 148 knows no other way to say so.
		return true;
	};
	browser.runtime.onMessage.addListener(listener);
	signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
