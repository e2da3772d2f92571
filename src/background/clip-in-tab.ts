import type { ClipRequest, ClipResult } from '../messages/clips';
import { getReading } from '../messages/readings';
import { sendToTab } from '../messages/send';
import { injectReader } from './inject-reader';
import { failed } from './notice-words';
import { sayOnButton } from './toolbar';

/** A reader that was just put into a page may need a moment until it listens. */
const TRIES = 20;
const TRY_MS = 50;

/**
 * Has a tab's reader save something, after putting it there where the browser allows that: on sites that the reader
 * allowed, and on any page after the reader's key or click.
 */
export async function clipInTab(tabId: number, request: ClipRequest): Promise<ClipResult> {
	let answer = await ask(tabId, request);
	if (answer === undefined && (await injectReader(tabId)) === 'done') {
		for (let tries = 0; tries < TRIES && answer === undefined; tries++) {
			answer = await ask(tabId, request);
			if (answer === undefined) await new Promise((resolve) => setTimeout(resolve, TRY_MS));
		}
	}
	return answer ?? failed('unreachable');
}

/** Undefined where there is no reader to answer. */
const ask = (tabId: number, request: ClipRequest): Promise<ClipResult | null | undefined> =>
	sendToTab(tabId, 'clip', request).catch(() => undefined);

/** The same for the reader's key or menu: where the page cannot say what came of it, the toolbar button does. */
export async function clipOnRequest(tabId: number, what: 'selection' | 'article'): Promise<void> {
	const result = await clipInTab(tabId, { by: 'key', what });
	if (result.id === null && 'failure' in result && result.failure === 'unreachable')
		await sayOnButton(tabId, result.words);
}

/** Saves the passage of a note for the panel. */
export async function clipNote(tabId: number, id: string, again?: true): Promise<ClipResult> {
	const reading = await getReading(tabId);
	const note = reading?.state === 'read' ? reading.notes.find((candidate) => candidate.id === id) : undefined;
	const span = note?.mark ?? note?.spans[0];
	return span ? clipInTab(tabId, { by: 'panel', what: 'passage', span, ...(again && { again }) }) : failed('nothing');
}
