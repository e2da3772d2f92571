import type { ClipRequest, ClipResult } from '../clips';
import type { PageSettings } from '../interface';

/** From the background and Sidelight's own pages to the reader in a tab; `areYouThere` the bootstrap answers, too. */
export interface ReaderCalls {
	/** Is there a reader in this tab? It may have gone to another address, which not every page says. */
	areYouThere(nothing: null): true;

	/** Read again; the answer says that a reader is there. */
	readAgain(nothing: null): true;

	/** The reader's settings have changed. */
	pageSettings(settings: PageSettings): true;

	/** Scroll to the mark of this note; false where the note has no mark on the page. */
	showMark(mark: { note: string }): boolean;

	/** Go to the next mark or the one before, and open its card; false where there is none. */
	stepToMark(to: { step: 1 | -1 }): boolean;

	/** Save this now; null where the page was left meanwhile, or the extension updated. */
	clip(request: ClipRequest): ClipResult | null;

	/** Clippings have changed; ask for them again. */
	clippingsChangedHere(nothing: null): true;

	/**
	 * Scroll to this clipping and draw the eye to it; where it does not stand on the page and `closest` is asked for, to what
	 * resembles it most, which is selected. False where there is nothing to show.
	 */
	showClipping(clip: { id: string; closest: boolean }): boolean;
}
