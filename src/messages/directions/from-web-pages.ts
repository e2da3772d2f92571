import * as z from 'zod/mini';
import type { PageCalls } from '../contract/page-calls';
import { article } from '../schemas/article';
import { canonicalOfPage, clipEdit, clippingStates, passage } from '../schemas/clips';
import { unreadFrame } from '../schemas/frame';
import { clippingId, noteId, nothing } from '../schemas/names';
import type { Direction } from './direction';
import { type WebPage, webPage } from './senders';

export const FROM_WEB_PAGES: Direction<PageCalls, WebPage> = {
	admit: webPage,
	parsers: {
		articleLikely: nothing,
		articleRead: z.object({ article, frame: unreadFrame }),
		articleMissing: z.object({ isPdf: z.boolean(), frame: unreadFrame }),
		articleTooLarge: nothing,
		markActivated: z.object({ note: noteId }),
		noteCard: z.object({ note: noteId }),
		openNote: z.object({ note: noteId }),
		recapClosed: nothing,
		// A passage that is none, or too long, is nothing that could be read: the reader is told so in words.
		clipPassage: z.catch(z.nullable(passage), null),
		clipEdited: clipEdit,
		clipUndone: z.object({ id: clippingId }),
		openClipping: z.object({ id: clippingId }),
		openSettings: nothing,
		clippingsHere: canonicalOfPage,
		clippingsStand: clippingStates,
	},
};
