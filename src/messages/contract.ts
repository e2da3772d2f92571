import type { MatchKind } from '../matching/match';
import type { HiddenWhere } from '../memory/hidden';
import type { Corrections } from '../memory/seen';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import type { PackFacts } from './packs';

/** A stretch of the article that stands underlined, and the note that it belongs to. */
export interface Mark extends Span {
	note: string;
	kind: MatchKind;
}

/**
 * Every message between Sidelight's surfaces. Each call is answered by a promise of the given result.
 * Pages and content scripts are not trusted: what they send is parsed in `parse.ts` before it is used.
 */
export interface Messages {
	/** Page to background: this article was read; the answer says what to mark. */
	articleRead(article: Article): Mark[];

	/** Page to background: the page was read and holds no article. */
	articleMissing(page: { url: string }): void;

	/** Page to background: the page is larger or deeper than the reader's limits. */
	articleTooLarge(page: { url: string }): void;

	/** Page to background: the reader activated a mark; its note should come into view. */
	markActivated(mark: { note: string }): void;

	/** Panel to page: scroll to the mark of this note; false where the note has no mark on the page. */
	showMark(mark: { note: string }): boolean;

	/** Background to page: read again; the answer says that a reader is there. */
	readAgain(nothing: null): true;

	/** Background to page: is there a reader in this tab? */
	areYouThere(nothing: null): true;

	/** Background to page: go to the next or previous mark; false where there is none. */
	stepToMark(step: { step: 1 | -1 }): boolean;

	/**
	 * Panel to background: read the page of this tab now, if the browser allows it; false where it does not. A page
	 * whose site is off is read only with `once`, and then until another page is loaded in the tab.
	 */
	readTab(tab: { tabId: number; once?: true }): boolean;

	/** Settings and first page to background: what packs there are, those that are off included. Rejects if damaged. */
	packList(nothing: null): PackFacts[];

	/** Panel to background: hide a note of this tab here or everywhere, or (null) show it again; false where there is no such note. */
	hideNote(choice: { tabId: number; note: string; where: HiddenWhere | null }): boolean;

	/** Panel or page to background: the reader has seen these notes. A page names no tab: its own is meant. */
	notesSeen(seen: { tabId: number | null; notes: string[] }): void;

	/** Panel to background: what was corrected of what the reader has seen. */
	corrections(nothing: null): Corrections;

	/** Panel to background: the reader has read the corrections. */
	dismissCorrections(nothing: null): void;

	/** Background to panel: close, if you are the panel of this window. */
	closePanel(panel: { windowId: number }): void;
}

export type MessageName = keyof Messages;
export type Payload<N extends MessageName> = Parameters<Messages[N]>[0];
export type Answer<N extends MessageName> = ReturnType<Messages[N]>;
