import { storedItem } from '../storage/stored-item';
import { redact } from './redact';

/** Something that went wrong since the browser was started. Addresses are taken out before it is kept. */
export interface Failure {
	/** ISO 8601 */
	at: string;
	/** Which part of Sidelight met it. */
	where: string;
	text: string;
}

const MAX_FAILURES = 10;

const item = storedItem('session:failures', (stored): Failure[] => (Array.isArray(stored) ? stored : []));

/** The last failures, oldest first. They are in memory only, and gone with the browser. */
export const getFailures = (): Promise<Failure[]> => item.get();

export function keepFailure(where: string, error: unknown): Promise<void> {
	const cause = error instanceof Error && error.cause !== undefined ? `\nbecause of ${String(error.cause)}` : '';
	const text =
		error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n') + cause : String(error);
	const failure: Failure = { at: new Date().toISOString(), where, text: redact(text) };
	return item.change((failures) => [...failures, failure].slice(-MAX_FAILURES));
}

/** What browsers tell as an error and is none: a size that was not told in this frame is told in the next. */
const HARMLESS = /^(Uncaught )?ResizeObserver loop /;

/** Keeps what nobody catches in this surface. */
export function keepUncaught(where: string): void {
	const keep = (error: unknown) => void keepFailure(where, error).catch(() => undefined);
	globalThis.addEventListener('error', ({ error, message }) => {
		if (!HARMLESS.test(message)) keep(error ?? message);
	});
	globalThis.addEventListener('unhandledrejection', (event) => keep(event.reason));
}
