import { safeNormalize } from '../text/safe-normalize';
import type { Clipping, ClippingSelectors } from './model';

/** Characters that do not show: a page may set them anew with each visit. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

const fold = (text: string): string => safeNormalize(text, 'NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

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
