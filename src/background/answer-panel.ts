import { browser } from 'wxt/browser';
import { editClipping } from '../clippings/store/edit';
import { parseChoice } from '../memory/hidden';
import type { Handlers, Sender } from '../messages/listen';
import { parseNotesSeen } from '../messages/parse';
import { parseEdit } from '../messages/parse-edit';
import { corrections, dismissCorrections, notesSeen } from './corrections';
import { hiddenEntries, showHidden } from './hidden-entries';
import { hideNote } from './hide-note';
import { lookAfterStore } from './lost-store';
import { allPacks, packFacts } from './packs';
import { readTabOnRequest } from './read-tab';
import { fetchText, poll, syncNow } from './sync';

/** Answers to what Sidelight's own pages ask. What the reader has chosen and seen is no other page's business. */
export const PANEL_HANDLERS: Handlers = {
	readTab: ({ tabId, once }, sender) => isOwnPage(sender) && readTabOnRequest(tabId, once === true),
	packList: async (_, sender) => (isOwnPage(sender) ? (await allPacks()).map(packFacts) : []),
	hideNote: ({ tabId, note, where }, sender) => isOwnPage(sender) && hideNote(tabId, note, where),
	hiddenEntries: async (_, sender) => (isOwnPage(sender) ? hiddenEntries() : []),
	showHidden: async (payload, sender) => {
		const choice = parseChoice(payload);
		if (isOwnPage(sender) && choice) await showHidden(choice);
	},
	pageOpened: (_, sender) => {
		if (!isOwnPage(sender)) return;
		void poll();
		// A store that fails is told by whoever shows clippings.
		void lookAfterStore().catch(() => undefined);
	},
	syncNow: async (_, sender) => {
		if (isOwnPage(sender)) await syncNow();
	},
	fetchText: async ({ id }, sender) => (isOwnPage(sender) ? fetchText(id) : { outcome: 'off' }),
	notesSeen: async (payload, sender) => {
		const seen = parseNotesSeen(payload);
		if (isOwnPage(sender) && seen) await notesSeen(seen.tabId, seen.notes);
	},
	corrections: async (_, sender) => (isOwnPage(sender) ? corrections() : { pending: [], told: [] }),
	finishEdit: async (payload, sender) => {
		const edit = parseEdit(payload);
		if (isOwnPage(sender) && edit) await editClipping(edit.id, edit.base, edit.next);
	},
	dismissCorrections: async (_, sender) => {
		if (isOwnPage(sender)) await dismissCorrections();
	},
};

/** Whether one of Sidelight's own pages sent a message. */
export const isOwnPage = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('/')) ?? false;
