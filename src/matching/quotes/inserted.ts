import { QUOTING, rowOf } from '../../languages';
import type { Quotation } from '../../text/article';
import { type Page, pageAt, type TokenRange, tokensIn } from '../page';
import { tellsWhoSpeaks } from './saying-cues';

/** An attribution between dashes: "«A, — сказал Орлов, — B»". Bounded, so that the search stays linear. */
const INSERTED = /[,.!?…]\s*[—–]\s([^—–«»„“”]{3,120}?)[,.:]\s*[—–]\s/gu;
/** More attributions than this are not inserted in one quotation. */
const MOST_ATTRIBUTIONS = 3;

/**
 * The words of a quotation without the attributions that stand within its marks, as Russian and Ukrainian print them;
 * in one piece where there are none. O(n).
 */
export function withoutInserted(page: Page, quotation: Quotation): TokenRange[] {
	const whole = tokensIn(page, quotation);
	const { language } = pageAt(page, quotation.start);
	if (!rowOf(QUOTING, language)?.insertsSpeakers) return [whole];
	const pieces: TokenRange[] = [];
	let from = whole.from;
	for (const found of page.article.text.slice(quotation.start, quotation.end).matchAll(INSERTED)) {
		const start = quotation.start + found.index;
		const between = tokensIn(page, { start, end: start + found[0].length });
		if (pieces.length === MOST_ATTRIBUTIONS || !tellsWhoSpeaks(page, between)) continue;
		pieces.push({ from, to: between.from });
		from = between.to;
	}
	return [...pieces, { from, to: whole.to }].filter(({ from, to }) => to > from);
}
