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
 * Why a page was not opened to Sidelight when it was asked to read it.
 * - `permission`: the reader has not allowed its site; so it is with any page whose address the browser keeps to itself;
 * - `browser-page`: a page of the browser or of an extension;
 * - `pdf`: a PDF document, in the browser's viewer;
 * - `reader-view`, `view-source`: a page as the browser shows it in its reader view, or as source code;
 * - `file`: a file of the reader's device;
 * - `protected`: its site is allowed, and the browser refuses all the same;
 * - `silent`: nothing came of it within three seconds.
 */
export type ClosedPage =
	| 'permission'
	| 'browser-page'
	| 'pdf'
	| 'reader-view'
	| 'view-source'
	| 'file'
	| 'protected'
	| 'silent';

/** A frame over much of a page that cannot be read, as what it shows is of another origin. */
export interface UnreadFrame {
	/** What can be opened in a tab of its own instead, where it is known; of the web. */
	address: string | null;
}

/** What a page is that has no article. */
export interface InsteadOfArticle {
	isPdf: boolean;
	frame: UnreadFrame | null;
}

/**
 * What is known of one tab's page.
 * - `waiting`: Sidelight has not been asked to read this page;
 * - `closed`: it was asked to, and the page is not open to it;
 * - `off`: the reader has switched Sidelight off on this site;
 * - `reading`: the page is being read;
 * - `read`: notes (perhaps none) in page order, those that the reader has hidden, what several notes share, and the
 *   silence line; `frame`: what beside the article is in a frame that was not read;
 * - `no-article`: the page was read and holds no article; `frame`: the frame over much of it that was not read;
 * - `failed`: reading broke off; `reason` tells why.
 */
export type Reading =
	| { state: 'waiting'; url: string | null }
	| { state: 'closed'; url: string | null; why: ClosedPage }
	| { state: 'off'; url: string }
	| { state: 'reading'; url: string | null }
	| {
			state: 'read';
			page: PageFacts;
			notes: Note[];
			hidden: HiddenNote[];
			matrices: ClauseMatrix[];
			timeline: Timeline | null;
			silence: Silence;
			packs: string[];
			frame: UnreadFrame | null;
	  }
	| { state: 'no-article'; url: string; frame: UnreadFrame | null }
	| { state: 'failed'; url: string; reason: 'pack-unreadable' | 'page-too-large' | 'unexpected' };

/** Which note the panel should bring into view, counted up so that the same note can be asked for twice. */
export interface Focus {
	note: string;
	count: number;
}
