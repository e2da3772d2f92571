import type { Handlers, Sender } from '../messages/listen';
import { parseArticle, parseNoteId } from '../messages/parse';
import { closeRecap, setFocus, setReading } from '../messages/readings';
import { notesSeen } from './corrections';
import { injectReader } from './inject';
import { isOff, refuseIfOff } from './off';
import { answerPage, cardOf, openNote } from './page';
import { hasClippings } from './page-clippings';
import { readArticleOf } from './read-article';
import { noteSpoken } from './spoken';

/** Answers to what the scripts in pages say. Nothing that they send is trusted, and they are told of their own tab alone. */
export const PAGE_HANDLERS: Handlers = {
	articleLikely: async (_, sender) => {
		const tabId = topFrameTab(sender);
		return tabId !== null && !(await refuseIfOff(tabId, sender.url)) && injectReader(tabId);
	},
	articleRead: async (payload, sender) => {
		const article = parseArticle(payload);
		const tabId = topFrameTab(sender);
		const url = sender.url ?? '';
		if (tabId !== null) noteSpoken(tabId);
		if (!article || tabId === null || (await refuseIfOff(tabId, url))) return answerPage(null, '', []);
		return answerPage(tabId, url, await readArticleOf(tabId, article, url));
	},
	articleMissing: async (_, sender) => {
		await keep(sender, (url) => ({ state: 'no-article', url }));
		const tabId = topFrameTab(sender);
		// Where something was saved, the reader is wanted all the same; one that is there already stays as it is.
		if (tabId !== null && !(await isOff(tabId, sender.url ?? '')) && (await hasClippings(sender.url ?? '')))
			await injectReader(tabId);
	},
	articleTooLarge: (_, sender) => keep(sender, (url) => ({ state: 'failed', url, reason: 'page-too-large' })),
	markActivated: async (payload, sender) => {
		const note = parseNoteId(payload);
		const tabId = topFrameTab(sender);
		if (note !== null && tabId !== null) await setFocus(tabId, note);
	},
	noteCard: async (payload, sender) => {
		const note = parseNoteId(payload);
		const tabId = topFrameTab(sender);
		if (note === null || tabId === null) return null;
		await notesSeen(tabId, [note]);
		return cardOf(tabId, note);
	},
	openNote: (payload, sender) => {
		const note = parseNoteId(payload);
		const tabId = topFrameTab(sender);
		return note !== null && tabId !== null && openNote(tabId, sender.tab?.windowId, note);
	},
	recapClosed: async (_, sender) => {
		if (topFrameTab(sender) !== null) await closeRecap(sender.url ?? '');
	},
};

/** The tab whose own page sent a message; null for frames within it and for Sidelight's pages outside tabs. */
export function topFrameTab(sender: Sender): number | null {
	return sender.frameId === 0 || sender.frameId === undefined ? (sender.tab?.id ?? null) : null;
}

async function keep(sender: Sender, reading: (url: string) => Parameters<typeof setReading>[1]): Promise<void> {
	const tabId = topFrameTab(sender);
	if (tabId === null) return;
	noteSpoken(tabId);
	if (await refuseIfOff(tabId, sender.url)) return;
	await setReading(tabId, reading(sender.url ?? ''));
}
