import type { Hidden, HiddenWhere } from '../memory/hidden';
import type { ClauseMatrix, Note, Silence, Timeline } from '../notes/note';

/** What the panel says about the page itself. `outlet` is the name of a publisher that a pack knows. */
export interface PageFacts {
	url: string;
	title: string | null;
	outlet: string | null;
	siteName: string | null;
	published: string | null;
	language: string | null;
}

/** A note that the reader has hidden. `at` is its place among all notes of the page, hidden ones included. */
export interface HiddenNote {
	note: Note;
	where: HiddenWhere;
	at: number;
}

/** A choice to hide, as the settings show it: null where the pack that it belongs to is gone. */
export interface HiddenEntry extends Hidden {
	heading: string | null;
	/** BCP 47 tag of the heading. */
	language: string | null;
}

/**
 * What is known of one tab's page.
 * - `waiting`: Sidelight may not read this page, or has not been asked to;
 * - `off`: the reader has switched Sidelight off on this site;
 * - `reading`: the page is being read;
 * - `read`: notes (perhaps none) in page order, those that the reader has hidden, what several notes share, and the
 *   silence line;
 * - `no-article`: the page was read and holds no article;
 * - `failed`: reading broke off; `reason` tells why.
 */
export type Reading =
	| { state: 'waiting'; url: string | null }
	| { state: 'off'; url: string }
	| { state: 'reading'; url: string }
	| {
			state: 'read';
			page: PageFacts;
			notes: Note[];
			hidden: HiddenNote[];
			matrices: ClauseMatrix[];
			timeline: Timeline | null;
			silence: Silence;
			packs: string[];
	  }
	| { state: 'no-article'; url: string }
	| { state: 'failed'; url: string; reason: 'pack-unreadable' | 'page-too-large' | 'unexpected' };

/** Which note the panel should bring into view, counted up so that the same note can be asked for twice. */
export interface Focus {
	note: string;
	count: number;
}
