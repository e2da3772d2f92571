import { foldText } from './fold';
import type { TextQuoteSelector } from './types';

/** A quote and its context, folded: see `foldText`. */
export interface Pattern {
	prefix: string;
	exact: string;
	suffix: string;
	/** All three in a row. */
	whole: string;
	/** Whether white space parts the quote from its prefix and its suffix; null where that is not given. */
	spaces: { before: boolean | null; behind: boolean | null };
}

/** The context may be longer than what this project keeps; only what is next to the quote is looked at. */
export function patternOf({ exact, prefix = '', suffix = '' }: TextQuoteSelector): Pattern {
	const before = foldText(prefix.slice(-MOST_CHARACTERS_OF_CONTEXT)).text;
	const words = foldText(exact).text;
	const after = foldText(suffix.slice(0, MOST_CHARACTERS_OF_CONTEXT)).text;
	const spaces = {
		before: prefix === '' ? null : /\s$/.test(prefix) || /^\s/.test(exact),
		behind: suffix === '' ? null : /^\s/.test(suffix) || /\s$/.test(exact),
	};
	return { prefix: before, exact: words, suffix: after, whole: before + words + after, spaces };
}

const MOST_CHARACTERS_OF_CONTEXT = 64;
