import { StoreError } from '../clippings/store/errors';
import type { ClipAnswer, ClipFailure, ClipResult } from '../messages/clips';
import { keepFailure } from '../messages/failures';
import type { Handlers } from '../messages/listen';
import { parseCanonical, parseClipEdit, parseClippingId, parsePassage, parseStates } from '../messages/parse-clips';
import { sendToTab } from '../messages/send';
import { getSettings } from '../settings/store';
import { topFrameTab } from './answer-page';
import { isOwnPage } from './answer-panel';
import { editFresh, removeFresh, savePassage } from './clip';
import { clipInTab, clipNote } from './clip-tab';
import { failed, wordButton, wordFailure, wordSaved } from './clip-words';
import { isOff } from './off';
import { pageSettings } from './page';
import { clippedHere, clippingsOfPage, keepStates, tellPagesOfClippings } from './page-clippings';
import { changed } from './sync';

/** Answers about clippings: to pages, of their own tab alone, and to Sidelight's own pages. */
export const CLIP_HANDLERS: Handlers = {
	clipPassage: async (payload, sender): Promise<ClipAnswer> => {
		const passage = parsePassage(payload);
		const tabId = topFrameTab(sender);
		if (!passage || tabId === null) return notSaved('nothing');
		try {
			const clipping = await savePassage(tabId, sender.url ?? '', passage);
			return { clipping: clippedHere(clipping), words: await wordSaved(passage.cut) };
		} catch (error) {
			return notSaved(await failureOf(error));
		}
	},
	clipEdited: async (payload, sender): Promise<ClipResult> => {
		const edit = parseClipEdit(payload);
		try {
			if (edit && topFrameTab(sender) !== null && (await editFresh(edit, sender.url ?? ''))) return { id: edit.id };
			return failed('nothing');
		} catch (error) {
			return failed(await failureOf(error));
		}
	},
	clipUndone: async (payload, sender) => {
		const id = parseClippingId(payload);
		const tabId = topFrameTab(sender);
		if (id === null || tabId === null) return false;
		return removeFresh(tabId, id, sender.url ?? '').catch(async (error) => {
			await failureOf(error);
			return false;
		});
	},
	clippingsHere: async (payload, sender) => {
		const tabId = topFrameTab(sender);
		const url = sender.url ?? '';
		const settings = pageSettings(await getSettings());
		const button = await wordButton();
		if (tabId === null || (await isOff(tabId, url)))
			return { settings: { ...settings, clipButton: false }, clippings: [], button };
		return { settings, clippings: await clippingsOfPage(tabId, url, parseCanonical(payload)), button };
	},
	clippingsStand: async (payload, sender) => {
		const states = parseStates(payload);
		const tabId = topFrameTab(sender);
		if (states && tabId !== null) await keepStates(tabId, sender.url ?? '', states, sender.tab?.incognito === true);
	},
	clipNote: ({ tabId, note }, sender) => (isOwnPage(sender) ? clipNote(tabId, note) : failed('nothing')),
	clipSelection: ({ tabId }, sender) =>
		isOwnPage(sender) ? clipInTab(tabId, { by: 'panel', what: 'selection' }) : failed('nothing'),
	clipArticle: ({ tabId }, sender) =>
		isOwnPage(sender) ? clipInTab(tabId, { by: 'panel', what: 'article' }) : failed('nothing'),
	findClipping: ({ tabId, id, closest }, sender) =>
		isOwnPage(sender) &&
		sendToTab(tabId, 'showClipping', { id, closest }).then(
			(found) => found === true,
			() => false,
		),
	clippingsChanged: (_, sender) => {
		if (!isOwnPage(sender)) return;
		tellPagesOfClippings();
		changed();
	},
};

/** Why the store did not do it; what it did not foresee is kept for the diagnostics. */
async function failureOf(error: unknown): Promise<ClipFailure> {
	await keepFailure('clippings', error).catch(() => undefined);
	return error instanceof StoreError ? error.failure : 'refused';
}

const notSaved = async (failure: ClipFailure): Promise<ClipAnswer> => ({
	clipping: null,
	failure,
	words: await wordFailure(failure),
});
