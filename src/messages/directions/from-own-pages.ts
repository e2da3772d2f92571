import * as z from 'zod/mini';
import { hiddenChoice } from '../../memory/hidden';
import type { OwnPageCalls } from '../contract/own-page-calls';
import { edit } from '../schemas/clips';
import { clippingId, noteId, nothing, tabId } from '../schemas/names';
import type { Direction, Sender } from './direction';
import { ownPage } from './senders';

const tab = z.object({ tabId });
const again = z.optional(z.literal(true));

export const FROM_OWN_PAGES: Direction<OwnPageCalls, Sender> = {
	admit: ownPage,
	parsers: {
		pageOpened: nothing,
		readTab: z.object({ tabId, once: z.optional(z.literal(true)) }),
		packList: nothing,
		hideNote: z.object({ tabId, note: noteId, where: z.nullable(z.enum(['page', 'everywhere'])) }),
		hiddenEntries: nothing,
		showHidden: hiddenChoice,
		notesSeen: z.object({ tabId, notes: z.array(noteId).check(z.maxLength(1000)) }),
		corrections: nothing,
		dismissCorrections: nothing,
		clipNote: z.object({ tabId, note: noteId, again }),
		clipSelection: tab,
		clipArticle: z.object({ tabId, again }),
		findClipping: z.object({ tabId, id: clippingId, closest: z.boolean() }),
		clippingsChanged: nothing,
		finishEdit: edit,
		syncNow: nothing,
		fetchText: z.object({ id: clippingId }),
	},
};
