import { browser } from 'wxt/browser';
import { redact } from './redact';

/** Something that went wrong since the browser was started. Addresses are taken out before it is kept. */
export interface Failure {
	/** ISO 8601 */
	at: string;
	/** Which part of Sidelight met it. */
	where: string;
	text: string;
}

const KEY = 'failures';
const MOST = 10;

/** The last failures, oldest first. They are in memory only, and gone with the browser. */
export async function getFailures(): Promise<Failure[]> {
	const kept = (await browser.storage.session.get(KEY))[KEY];
	return Array.isArray(kept) ? (kept as Failure[]) : [];
}

export async function keepFailure(where: string, error: unknown): Promise<void> {
	const text =
		error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n') : String(error);
	const failure: Failure = { at: new Date().toISOString(), where, text: redact(text).slice(0, 1000) };
	await browser.storage.session.set({ [KEY]: [...(await getFailures()), failure].slice(-MOST) });
}

/** Keeps what nobody catches in this surface. */
export function keepUncaught(where: string): void {
	const keep = (error: unknown) => void keepFailure(where, error).catch(() => undefined);
	globalThis.addEventListener('error', (event) => keep(event.error ?? event.message));
	globalThis.addEventListener('unhandledrejection', (event) => keep(event.reason));
}
