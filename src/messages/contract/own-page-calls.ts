import type { Edited } from '../../clippings/store/edit';
import type { Hidden, HiddenWhere } from '../../memory/hidden';
import type { Corrections } from '../../memory/seen';
import type { TextAnswer } from '../../sync/api';
import type { ClipResult } from '../clips';
import type { PackFacts } from '../packs';
import type { HiddenEntry } from '../reading';

/**
 * From Sidelight's own pages (panel, settings, library, first page) to the background. What the reader has chosen, saved and
 * seen is no other page's business.
 */
export interface OwnPageCalls {
	/** The reader opened a page of Sidelight, and may want to see what is new. */
	pageOpened(nothing: null): void;

	/**
	 * Read the page of this tab now, if the browser allows it; false where it does not. A page whose site is off is read only
	 * with `once`, and then until another page is loaded in the tab.
	 */
	readTab(tab: { tabId: number; once?: true }): boolean;

	/** What packs there are, those that are off included. Rejects if damaged. */
	packList(nothing: null): PackFacts[];

	/** Hide a note of this tab here or everywhere, or (null) show it again; false where there is no such note. */
	hideNote(choice: { tabId: number; note: string; where: HiddenWhere | null }): boolean;

	/** Everything that the reader hid, newest first. Rejects if the pack is damaged. */
	hiddenEntries(nothing: null): HiddenEntry[];

	/** Take this choice to hide back. Rejects where the browser cannot store it. */
	showHidden(choice: Hidden): void;

	/** The reader has seen these notes. */
	notesSeen(seen: { tabId: number; notes: string[] }): void;

	/** What was corrected of what the reader has seen. */
	corrections(nothing: null): Corrections;

	/** The reader has read the corrections. */
	dismissCorrections(nothing: null): void;

	/** Save the passage of this note of the tab's page. */
	clipNote(of: { tabId: number; note: string; again?: true }): ClipResult;

	/** Save what is selected on the tab's page, though the same words were saved before. */
	clipSelection(of: { tabId: number }): ClipResult;

	/** Save the whole article of the tab. */
	clipArticle(of: { tabId: number; again?: true }): ClipResult;

	/** Bring this clipping into view on the tab's page, as with `showClipping`. */
	findClipping(of: { tabId: number; id: string; closest: boolean }): boolean;

	/** Clippings were changed. */
	clippingsChanged(nothing: null): void;

	/** The page closes, and an edit of a clipping that was `base` may not be stored. */
	finishEdit(edit: { id: string; base: Edited; next: Edited }): void;

	/** Send and fetch now; answers when that is over. How it went stands in the state of sync. */
	syncNow(nothing: null): void;

	/** Get the text of this clipping's page from the storage of sync, into the store. */
	fetchText(of: { id: string }): TextAnswer;
}
