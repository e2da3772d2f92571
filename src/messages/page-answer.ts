import type { MatchKind } from '../matching/match';
import type { Card } from '../notes/card';
import type { Span } from '../text/span';
import type { InterfaceWords, PageSettings } from './interface';

/** A stretch of the article that stands underlined, and the note that it belongs to. */
export interface Mark extends Span {
	note: string;
	kind: MatchKind;
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
