import type { Article } from '../../text/article';
import type { ClipAnswer, ClipEdit, ClippedPassage, ClippingState, ClippingsAnswer, ClipResult } from '../clips';
import type { CardData, PageAnswer } from '../page-answer';
import type { InsteadOfArticle, UnreadFrame } from '../reading';

/**
 * From what Sidelight puts into a page, the bootstrap and the reader, to the background. A page may have taken them over, so
 * nothing that they send is trusted, and they are told of their own tab alone. Which tab that is, and the address of its
 * page, tells the browser.
 */
export interface PageCalls {
	/** This page probably has an article; true once the reader was put into it. */
	articleLikely(nothing: null): boolean;

	/** This article was read, and perhaps not a frame beside it; the answer says what to mark. */
	articleRead(page: { article: Article; frame: UnreadFrame | null }): PageAnswer;

	/** The page was read and holds no article, but perhaps something instead. */
	articleMissing(page: InsteadOfArticle): void;

	/** The page is larger or deeper than the reader's limits. */
	articleTooLarge(nothing: null): void;

	/** The reader activated a mark; its note should come into view. */
	markActivated(mark: { note: string }): void;

	/** What does the card of this note say? Null where the note is gone. */
	noteCard(mark: { note: string }): CardData | null;

	/** Open the panel at this note; false where the browser does not let us. */
	openNote(mark: { note: string }): boolean;

	/** The reader closed the recap of this page. */
	recapClosed(nothing: null): void;

	/** Save this passage, unless its words were saved before; null where nothing could be read, to be told so in words. */
	clipPassage(passage: ClippedPassage | null): ClipAnswer;

	/** Comment, tags and colour for a clipping that this document has just saved. */
	clipEdited(edit: ClipEdit): ClipResult;

	/** Take back a clipping that this document has just saved; false where that is no longer possible. */
	clipUndone(clip: { key: string }): boolean;

	/** Open this clipping of the page's site in the library. */
	openClipping(clip: { id: string }): void;

	/** Open the settings. */
	openSettings(nothing: null): void;

	/** What was saved of this page? */
	clippingsHere(page: { canonical: string | null }): ClippingsAnswer;

	/** How the clippings of the page stand, in the page's order. */
	clippingsStand(page: { states: ClippingState[] }): void;
}
