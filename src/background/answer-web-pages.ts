import { browser } from 'wxt/browser';
import { StoreError } from '../clippings/store/errors';
import type { ClipAnswer, ClipFailure } from '../messages/clips';
import { closeRecap } from '../messages/closed-recaps';
import type { PageCalls } from '../messages/contract/page-calls';
import type { WebPage } from '../messages/directions/senders';
import { keepFailure } from '../messages/failures';
import type { Handlers } from '../messages/listen';
import type { Reading } from '../messages/reading';
import { setFocus, setReading } from '../messages/readings';
import { ownSaved, reserve, settle } from '../messages/saved-by-pages';
import { getSettings } from '../settings/store';
import { notesSeen } from './corrections';
import { injectReader } from './inject-reader';
import { failed, wordButton, wordFailure, wordRepeated, wordSaved } from './notice-words';
import { openClipping } from './open-clipping';
import { answerPage, cardOf, openNote, pageSettings } from './page-answers';
import { clippedHere, clippingsOfPage, hasClippings, keepStates } from './page-clippings';
import { readArticleOf } from './read-article';
import { countHeartbeat } from './reader-heartbeats';
import { editFresh, removeFresh, savePassage } from './save-passage';
import { isOff, refuseIfOff } from './sites-off';

/** Answers to the scripts in web pages, of their own tab alone. */
export const WEB_PAGE_HANDLERS: Handlers<PageCalls, WebPage> = {
	articleLikely: async (_, { tabId, url }) =>
		!(await refuseIfOff(tabId, url)) && (await injectReader(tabId)) === 'done',
	articleRead: async (read, { tabId, url }) => {
		countHeartbeat(tabId);
		if (await refuseIfOff(tabId, url)) return answerPage(null, '', []);
		return answerPage(tabId, url, await readArticleOf(tabId, url, read));
	},
	articleMissing: async ({ isPdf, frame }, page) => {
		const { tabId, url } = page;
		await keepReading(page, isPdf ? { state: 'closed', url, why: 'pdf' } : { state: 'no-article', url, frame });
		// Where something was saved, the reader is wanted all the same; one that is there already stays as it is.
		if (!(await isOff(tabId, url)) && (await hasClippings(url))) await injectReader(tabId);
	},
	articleTooLarge: (_, page) => keepReading(page, { state: 'failed', url: page.url, reason: 'page-too-large' }),
	markActivated: ({ note }, { tabId }) => setFocus(tabId, note),
	noteCard: async ({ note }, { tabId }) => {
		await notesSeen(tabId, [note]);
		return cardOf(tabId, note);
	},
	openNote: ({ note }, { tabId, windowId }) => openNote(tabId, windowId, note),
	recapClosed: (_, { url }) => closeRecap(url),
	clipPassage: async (passage, page) => {
		const { tabId, url } = page;
		if (!passage) return notSaved('nothing');
		const key = await reserve(page, url, JSON.stringify(passage).length);
		if (key === null) return notSaved('often');
		let id: string | null = null;
		try {
			const { clipping, isNew } = await savePassage(tabId, url, passage);
			if (!isNew) return { clipping: null, earlier: clipping.id, words: await wordRepeated(clipping) };
			id = clipping.id;
			return { clipping: clippedHere(clipping), key, words: await wordSaved(clipping, passage.cut) };
		} catch (error) {
			return notSaved(await failureOf(error));
		} finally {
			await settle(key, id);
		}
	},
	clipEdited: async ({ key, ...edit }, page) => {
		try {
			const id = await ownSaved(key, page);
			return id !== null && (await editFresh({ id, ...edit }, page.url)) ? { id } : failed('unkept');
		} catch (error) {
			return failed(await failureOf(error));
		}
	},
	clipUndone: async ({ key }, page) => {
		try {
			const id = await ownSaved(key, page);
			return id !== null && (await removeFresh(page.tabId, id, page.url));
		} catch (error) {
			await failureOf(error);
			return false;
		}
	},
	openClipping: ({ id }, { url }) => openClipping(id, url),
	openSettings: () => browser.runtime.openOptionsPage(),
	clippingsHere: async ({ canonical }, { tabId, url }) => {
		const settings = pageSettings(await getSettings());
		const button = await wordButton();
		if (await isOff(tabId, url)) return { settings: { ...settings, clipButton: false }, clippings: [], button };
		return { settings, clippings: await clippingsOfPage(tabId, url, canonical), button };
	},
	clippingsStand: ({ states }, { tabId, url, isPrivate }) => keepStates(tabId, url, states, isPrivate),
};

async function keepReading({ tabId, url }: WebPage, reading: Reading): Promise<void> {
	countHeartbeat(tabId);
	if (!(await refuseIfOff(tabId, url))) await setReading(tabId, reading);
}

/** Why the store did not do it; what it did not foresee is kept for the diagnostics. */
async function failureOf(error: unknown): Promise<ClipFailure> {
	await keepFailure('clippings', error).catch(() => undefined);
	return error instanceof StoreError ? error.failure : 'unknown';
}

const notSaved = async (failure: ClipFailure): Promise<ClipAnswer> => ({
	clipping: null,
	failure,
	words: await wordFailure(failure),
});
