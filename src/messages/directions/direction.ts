import type { Browser } from 'wxt/browser';
import type { Payload } from '../contract/call';

/** Who sent a message, by the browser's account. */
export type Sender = Browser.runtime.MessageSender;

/** What turns whatever came into a payload, and throws where it is none; a schema does. */
interface Parser<T> {
	parse(payload: unknown): T;
}

/** The messages of one contract, on their way from those who may send them. `From`: what is known of them. */
export interface Direction<Calls, From> {
	/** Null for whom these calls are not. */
	admit(sender: Sender): From | null;
	/** Counts what somebody sends, before it is looked at. Throws where that is too much. */
	meter?: (from: From, payload: unknown) => void;
	/** One for each call; null where Sidelight's own code alone can be the sender. */
	parsers: { readonly [N in keyof Calls]: Parser<Payload<Calls, N>> } | null;
}
