import type { PassageChange } from '../anchoring/selectors/difference';
import type { ClippingSelectors, Colour, Standing } from '../clippings/model';
import type { StoreFailure } from '../clippings/store/errors';
import type { Span } from '../text/span';
import type { InterfaceWords, PageSettings } from './interface';

/** What a page tells of itself, for its clippings. The address that was read comes from the browser. */
export interface PageSource {
	/** The address that the page declares to be its own. */
	canonical: string | null;
	/** The address of the passage's story, where that is not the tab's: the page has gone on to another story since, or it is in a frame. */
	earlier: string | null;
	title: string | null;
	site: string | null;
	author: string | null;
	published: string | null;
	language: string | null;
}

/** A passage of a page, about to be saved. */
export interface ClippedPassage {
	/** All of the article, saved at its headline; else a part of the page. */
	whole: boolean;
	selectors: ClippingSelectors;
	/** The paragraph that it stands in. */
	around: string;
	/** Whether more was selected than a clipping holds, and the passage ends earlier. */
	cut: boolean;
	/** Where it stands in the article as it was read last; null outside of it. */
	span: Span | null;
	source: PageSource;
	/** The article's text, where it is to be kept. */
	text: string | null;
	/** Whether it is saved though the same words were. */
	again: boolean;
}

/**
 * What to save of a page: what is selected, the whole article, or a stretch of the article as it was read.
 * `by`: the reader's key or menu, a click on the page, or the panel; the page then confirms with the focus in the field
 * for a comment, without taking the focus, or not at all. `again`: though the same words were saved before.
 */
export type ClipRequest = { by: 'key' | 'click' | 'panel'; again?: true } & (
	| { what: 'selection' | 'article' }
	| { what: 'passage'; span: Span }
);

/**
 * Why nothing was saved: what the store says, or
 * - `nothing`: no words are selected, or they stand where the page cannot be read (a frame, a field, a picture);
 * - `often`: the page, or all pages, saved so much within an hour that nothing more is taken;
 * - `unkept`: a change is more than a clipping holds, or its clipping is gone or older than a page may change;
 * - `unreachable`: the browser lets no extension into this page.
 */
export type ClipFailure = StoreFailure | 'nothing' | 'often' | 'unkept' | 'unreachable';

/**
 * What came of a request to save: the new clipping's id, or why there is none, in words for the reader as well. `earlier`: the
 * clipping that has these words already.
 */
export type ClipResult =
	| { id: string }
	| { id: null; failure: ClipFailure; words: string }
	| { id: null; earlier: string; words: string };

/** A clipping as the page knows it: enough to find and to paint it. */
export interface ClippedHere {
	id: string;
	colour: Colour;
	selectors: ClippingSelectors;
}

/** Words for a notice over the page. */
export interface NoticeWords extends InterfaceWords {
	message: string;
	close: string;
}

/** Words for the notice after a passage was saved, and the tags that the reader has. */
export interface SavedWords extends NoticeWords {
	undo: string;
	/** What the choice of a colour is called, and each colour. */
	colour: string;
	colours: { colour: Colour; label: string }[];
	/** An address that leads to the passage, and what copies it; null for a page that is not on the web. */
	link: { address: string; label: string; copied: string } | null;
	settings: string;
	comment: string;
	tags: string;
	done: string;
	/** Where a change of the clipping could not be stored. */
	unkept: string;
	/** Tags for completion, those used most first. */
	known: string[];
}

/** Words for the notice that asks whether words that were saved before are saved again. */
export interface RepeatedWords extends NoticeWords {
	open: string;
	again: string;
}

export type ClipAnswer =
	/** `key`: what the document shows to change it or take it back. */
	| { clipping: ClippedHere; key: string; words: SavedWords }
	| { clipping: null; earlier: string; words: RepeatedWords }
	| { clipping: null; failure: ClipFailure; words: NoticeWords };

/** What a page is told when it asks for its clippings. */
export interface ClippingsAnswer {
	settings: PageSettings;
	clippings: ClippedHere[];
	/** On the button beside selected words. */
	button: InterfaceWords & { save: string };
}

/** How a clipping stands on a page; `difference` is given where its words were edited and can be compared. */
export interface ClippingState {
	id: string;
	state: Standing['state'];
	difference: PassageChange[] | null;
}

/** What the reader typed, or the colour chosen, right after saving. */
export interface ClipEdit {
	key: string;
	comment: string;
	tags: string[];
	colour?: Colour | undefined;
}
