import type { Attribution } from './attribution';
import type { WordingCandidate } from './candidates';
import type { PagePassage } from './passages';

/** A passage that was accepted to quote a wording; its pieces are those that the wording explains. */
export interface QuotedPassage {
	passage: PagePassage;
	candidate: WordingCandidate;
	attribution: Attribution;
}
