import { must } from '../../text/must';
import { functionWordsOf, stem } from '../../text/stem';
import { type Tokens, termAt, tokenise, wordAt } from '../../text/tokenise';
import { COMMON_WORDS } from '../common-words';
import type { WordingRow } from './sections';

/** In these languages every noun has a capital, so that it tells no names. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de']);
/** What ends a sentence, opens a quotation or a list: behind it any word has a capital. */
const OPENS = /[.!?:;…“”„«»"—–(]\s*$/u;
/** What stands between an office and the name of what it is held in. */
const OF = /^\s*(?:of\s+(?:the\s+)?)?$/iu;

/**
 * Which words of a wording, counted from 0, are rare in its language: neither among its commonest words nor part of a name
 * ("the chairman of the Joint Chiefs of Staff"), so that few other texts have them. Every word that is no function word
 * where the commonest are not known. O(n).
 */
export function rareWords(text: string, language: string): number[] {
	const tokens = tokenise(text);
	const common = COMMON_WORDS[language];
	const empty = functionWordsOf(language);
	const isName = (at: number): boolean => !CAPITAL_NOUNS.has(language) && isNameAt(tokens, at);
	const leadsToName = (at: number): boolean =>
		[at + 1, at + 2, at + 3].some((next) => next < tokens.length && isName(next) && OF.test(between(tokens, at, next)));
	return Array.from({ length: tokens.length }, (_, at) => at).filter((at) => {
		const term = termAt(tokens, at);
		const isRare = !empty.has(term) && !/\d/.test(term) && !common?.has(stem(term));
		return isRare && !isName(at) && !leadsToName(at);
	});
}

/** A wording with which of its words are rare. */
export const withRareWords = (row: Omit<WordingRow, 'rare'>): WordingRow => ({
	...row,
	rare: rareWords(row.text, row.language),
});

function isNameAt(tokens: Tokens, at: number): boolean {
	const start = must(tokens.starts[at]);
	return (
		/^\p{Lu}/u.test(wordAt(tokens, at)) && start > 0 && !OPENS.test(tokens.text.slice(Math.max(0, start - 4), start))
	);
}

const between = (tokens: Tokens, before: number, behind: number): string =>
	tokens.text.slice(tokens.ends[before], tokens.starts[behind]);
