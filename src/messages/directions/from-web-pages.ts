import * as z from 'zod/mini';
import type { PageCalls } from '../contract/page-calls';
import { article } from '../schemas/article';
import { canonicalOfPage, clipEdit, clippingStates, passage } from '../schemas/clips';
import { unreadFrame } from '../schemas/frame';
import { clippingId, clippingKey, noteId, nothing } from '../schemas/names';
import type { Direction } from './direction';
import { type Allowance, createMeter } from './meter';
import { type WebPage, webPage } from './senders';

/**
 * What the scripts in one tab may send within an hour. A page whose words never rest sends some hundred readings of a
 * hundred thousand characters, and a pointer that never rests over marks a few thousand calls.
 */
export const ALLOWED_PER_TAB: Allowance = { calls: 10_000, characters: 400_000_000 };

const meter = createMeter(ALLOWED_PER_TAB);

export const FROM_WEB_PAGES: Direction<PageCalls, WebPage> = {
	admit: webPage,
	meter: ({ tabId }, payload) => meter(tabId, payload),
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
		clipUndone: z.object({ key: clippingKey }),
		openClipping: z.object({ id: clippingId }),
		openSettings: nothing,
		clippingsHere: canonicalOfPage,
		clippingsStand: clippingStates,
	},
};
