import type { Edited } from '../clippings/store/edit';
import type { MatchKind } from '../matching/match';
import type { Hidden, HiddenWhere } from '../memory/hidden';
import type { Corrections } from '../memory/seen';
import type { Card } from '../notes/card';
import type { TextAnswer } from '../sync/api';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import type { ClipMessages } from './clips';
import type { PackFacts } from './packs';
import type { HiddenEntry } from './reading';

/** A stretch of the article that stands underlined, and the note that it belongs to. */
export interface Mark extends Span {
	note: string;
	kind: MatchKind;
}

/** What the reader's settings say about the page itself. */
export interface PageSettings {
	marks: boolean;
	card: boolean;
	recap: boolean;
	/** Whether a small button to save it stands beside selected text. */
	clipButton: boolean;
	/** Of which clippings the article's text is kept. */
	clipText: 'never' | 'articles' | 'always';
	theme: 'auto' | 'light' | 'dark';
}

/** Words of the interface, in the reader's language, and how they are written. */
export interface InterfaceWords {
	/** BCP 47 tag */
	language: string;
	direction: 'ltr' | 'rtl';
}

/** What can be done from the card; the page has a handler for each. */
export type CardAction = 'open' | 'clip' | 'why';

/** What the card at a mark shows. The page gets it when the card opens, and keeps nothing of it. */
export interface CardData extends Card {
	/** BCP 47 tag of the note's own words. */
	language: string;
	words: InterfaceWords & {
		/** What kind of note this is, and its finding. */
		kind: string;
		/** Said before who replied. */
		replies: string;
		/** Said to a screen reader before words that the page left out, and before words of its own. */
		leftOut: string;
		added: string;
		/** Why the note is there: the rule, and the pack. */
		why: string[];
		/** Said where the browser opens its sidebar only from the toolbar. */
		openByHand: string;
		actions: { action: CardAction; label: string }[];
	};
}

/** What is said at the article's end, in at most three lines. */
export interface RecapData extends InterfaceWords {
	title: string;
	close: string;
	lines: string[];
}

/** What a page is told of its article. */
export interface PageAnswer {
	marks: Mark[];
	settings: PageSettings;
	/** Null where there is nothing to say, or the reader closed it on this page. */
	recap: RecapData | null;
}

/**
 * Every message between Sidelight's surfaces. Each call is answered by a promise of the given result.
 * Pages and content scripts are not trusted: what they send is parsed in `parse.ts` before it is used.
 */
export interface Messages extends ClipMessages {
	/** Page to background: this page probably has an article; true once the reader was put into it. */
	articleLikely(page: { url: string }): boolean;

	/** Page to background: this article was read; the answer says what to mark. */
	articleRead(article: Article): PageAnswer;

	/** Page to background: the page was read and holds no article. */
	articleMissing(page: { url: string }): void;

	/** Page to background: the page is larger or deeper than the reader's limits. */
	articleTooLarge(page: { url: string }): void;

	/** Page to background: the reader activated a mark; its note should come into view. */
	markActivated(mark: { note: string }): void;

	/** Page to background: what does the card of this note say? Null where the note is gone. */
	noteCard(mark: { note: string }): CardData | null;

	/** Page to background: open the panel at this note; false where the browser does not let us. */
	openNote(mark: { note: string }): boolean;

	/** Page to background: the reader closed the recap of this page. */
	recapClosed(nothing: null): void;

	/** Background to page: the reader's settings have changed. */
	pageSettings(settings: PageSettings): true;

	/** Background to page: go to the next mark or the one before, and open its card; false where there is none. */
	stepToMark(to: { step: 1 | -1 }): boolean;

	/** Panel to page: scroll to the mark of this note; false where the note has no mark on the page. */
	showMark(mark: { note: string }): boolean;

	/** Background to page: read again; the answer says that a reader is there. */
	readAgain(nothing: null): true;

	/** Background to page: is there a reader in this tab? */
	areYouThere(nothing: null): true;

	/**
	 * Panel to background: read the page of this tab now, if the browser allows it; false where it does not. A page
	 * whose site is off is read only with `once`, and then until another page is loaded in the tab.
	 */
	readTab(tab: { tabId: number; once?: true }): boolean;

	/** Settings and first page to background: what packs there are, those that are off included. Rejects if damaged. */
	packList(nothing: null): PackFacts[];

	/** Panel to background: hide a note of this tab here or everywhere, or (null) show it again; false where there is no such note. */
	hideNote(choice: { tabId: number; note: string; where: HiddenWhere | null }): boolean;

	/** Settings to background: everything that the reader hid, newest first. Rejects if the pack is damaged. */
	hiddenEntries(nothing: null): HiddenEntry[];

	/** Settings to background: take this choice to hide back. Rejects where the browser cannot store it. */
	showHidden(choice: Hidden): void;

	/** Panel to background: the reader has seen these notes. */
	notesSeen(seen: { tabId: number; notes: string[] }): void;

	/** Panel to background: what was corrected of what the reader has seen. */
	corrections(nothing: null): Corrections;

	/** Panel to background: the reader has read the corrections. */
	dismissCorrections(nothing: null): void;

	/** Own pages to background: the reader opened one, and may want to see what is new. */
	pageOpened(nothing: null): void;

	/** Settings to background: send and fetch now; answers when that is over. How it went stands in the state of sync. */
	syncNow(nothing: null): void;

	/** Library to background: get the text of this clipping's page from the storage of sync, into the store. */
	fetchText(of: { id: string }): TextAnswer;

	/** Any of Sidelight's own pages to background: it closes, and an edit of a clipping that was `base` may not be stored. */
	finishEdit(edit: { id: string; base: Edited; next: Edited }): void;

	/** Background to panel: close, if you are the panel of this window. */
	closePanel(panel: { windowId: number }): void;
}

export type MessageName = keyof Messages;
export type Payload<N extends MessageName> = Parameters<Messages[N]>[0];
export type Answer<N extends MessageName> = ReturnType<Messages[N]>;
