import { foldText } from './fold';
import type { TextQuoteSelector } from './types';

/** A quote and its context, folded: see `foldText`. */
export interface Pattern {
	prefix: string;
	exact: string;
	suffix: string;
	/** All three in a row. */
	whole: string;
}

/** The context may be longer than what this project keeps; only what is next to the quote is looked at. */
export function patternOf({ exact, prefix = '', suffix = '' }: TextQuoteSelector): Pattern {
	const before = foldText(prefix.slice(-MAX_CONTEXT)).text;
	const words = foldText(exact).text;
	const after = foldText(suffix.slice(0, MAX_CONTEXT)).text;
	return { prefix: before, exact: words, suffix: after, whole: before + words + after };
}

const MAX_CONTEXT = 64;
