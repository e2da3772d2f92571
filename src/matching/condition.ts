import { matchingWords } from '../languages';
import { findList } from './drift/find-words';
import type { FacetHits } from './facets';
import { type Page, shareToken, type TokenRange, textBetween } from './page';

/** Whether the anchor of a point stands in a clause that only asks or supposes it: "if Russia annexes …". O(words). */
export function isConditional(page: Page, { keys, places }: FacetHits, range: TokenRange): boolean {
	const words = matchingWords(page.language)?.doers;
	const [anchor] = keys;
	if (!words || !anchor) return false;
	return findList(page, words.conditions, { from: range.from, to: anchor.from }).some(
		(cue) => !places.some((place) => shareToken(place, cue)) && !/[,，;；:：—]/u.test(textBetween(page, cue, anchor)),
	);
}
