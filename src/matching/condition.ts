import { matchingWords } from '../languages';
import { findList } from './drift/find-words';
import type { FacetHits } from './facets';
import { type Page, shareToken, type TokenRange, textBetween } from './page';

/**
 * Whether a point's anchor, or its first words, stand in a clause that only asks or supposes them: "if Russia had not annexed
 * Crimea, there would be no war". A point that is itself a condition may begin so. O(words).
 */
export function isConditional(page: Page, { row, keys, places }: FacetHits, range: TokenRange): boolean {
	const words = matchingWords(page.language)?.doers;
	const [anchor, ...others] = keys;
	if (!words || !anchor) return false;
	const first = others.reduce((least, key) => (key.from < least.from ? key : least), anchor);
	const supposed = row.conditional ? [anchor] : [anchor, first];
	return findList(page, words.conditions, { from: range.from, to: anchor.from }).some(
		(cue) =>
			!places.some((place) => shareToken(place, cue)) &&
			supposed.some((key) => key.from >= cue.to && !/[,，;；:：—]/u.test(textBetween(page, cue, key))),
	);
}
