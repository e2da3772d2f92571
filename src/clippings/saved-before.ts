import { composed } from '../text/unseen';
import type { Clipping, ClippingSelectors } from './model';

/** A page may set what does not show anew with each visit. */
const fold = (text: string): string => composed(text).replace(/\s+/g, ' ').trim();

/**
 * The newest of a page's clippings, oldest first, that has the words of a passage already. What differs in the text before
 * and in that after them is another place of the same words. Linear.
 */
export function savedBefore(passage: ClippingSelectors, clippings: readonly Clipping[]): Clipping | undefined {
	const { exact, prefix, suffix } = passage.quote;
	return clippings.findLast(({ selectors: { quote } }) => {
		const isElsewhere = fold(quote.prefix) !== fold(prefix) && fold(quote.suffix) !== fold(suffix);
		return fold(quote.exact) === fold(exact) && !isElsewhere;
	});
}
