import { editClipping } from '../clippings/store/edit';
import { PENDING } from '../clippings/store/pending';
import type { OwnPageCalls } from '../messages/contract/own-page-calls';
import type { Sender } from '../messages/directions/direction';
import type { Handlers } from '../messages/listen';
import { sendToTab } from '../messages/send';
import { finishPendingData } from '../settings/pending-data';
import { clipInTab, clipNote } from './clip-in-tab';
import { corrections, dismissCorrections, notesSeen } from './corrections';
import { hiddenEntries, showHidden } from './hidden-entries';
import { hideNote } from './hide-note';
import { lookAfterStore } from './look-after-store';
import { allPacks, packFacts } from './packs';
import { tellPagesOfClippings } from './page-clippings';
import { readTabOnRequest } from './read-tab';
import { changed, fetchText, poll, syncNow } from './sync';

/** Answers to Sidelight's own pages. */
export const OWN_PAGE_HANDLERS: Handlers<OwnPageCalls, Sender> = {
	pageOpened: () => {
		void poll();
		// A store that fails is told by whoever shows clippings.
		void lookAfterStore().catch(() => undefined);
		void finishPendingData(PENDING).catch(() => undefined);
	},
	readTab: ({ tabId, once }) => readTabOnRequest(tabId, once === true),
	packList: async () => (await allPacks()).map(packFacts),
	hideNote: ({ tabId, note, where }) => hideNote(tabId, note, where),
	hiddenEntries,
	showHidden,
	notesSeen: ({ tabId, notes }) => notesSeen(tabId, notes),
	corrections,
	dismissCorrections,
	clipNote: ({ tabId, note, again }) => clipNote(tabId, note, again),
	clipSelection: ({ tabId }) => clipInTab(tabId, { by: 'panel', what: 'selection', again: true }),
	clipArticle: ({ tabId, again }) => clipInTab(tabId, { by: 'panel', what: 'article', ...(again && { again }) }),
	findClipping: ({ tabId, id, closest }) => sendToTab(tabId, 'showClipping', { id, closest }).catch(() => false),
	clippingsChanged: () => {
		tellPagesOfClippings();
		changed();
	},
	finishEdit: async ({ id, base, next }) => {
		await editClipping(id, base, next);
	},
	syncNow,
	fetchText: ({ id }) => fetchText(id),
};
