import { TEXT } from '../languages';
import { listed } from '../languages/word-lists';

/**
 * A crude stem: the first six characters of a folded word. It joins most inflected forms of English, German and
 * Russian, costs nothing, and behaves alike in all of them.
 */
export const stem = (term: string): string => (term.length > 6 ? term.slice(0, 6) : term);

const NONE: ReadonlySet<string> = new Set();
const FUNCTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	Object.entries(TEXT).map(([language, { functionWords }]) => [language, new Set(listed(functionWords))]),
);

/** Words of a language that say nothing about a subject, folded; none where it is not known. */
export const functionWordsOf = (language: string | null): ReadonlySet<string> =>
	FUNCTION_WORDS.get(language ?? '') ?? NONE;
