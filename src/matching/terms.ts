import { must } from '../text/must';
import { buildTermTrie } from '../text/term-trie';
import { foldTerm, tokenise, wordAt } from '../text/tokenise';
import { childOf, type Trie } from '../text/trie';
import type { Page, TokenRange } from './page';

/** Words of up to this many characters are whole words, and those that a stop closes; longer ones are beginnings of words. */
const MOST_CHARACTERS_OF_WHOLE_WORD = 4;

interface Word {
	folded: string;
	whole: boolean;
}

interface Term {
	/** Whether the first word, by whose beginning the term is found, must be no longer. */
	whole: boolean;
	/** The words behind the first. */
	rest: Word[];
	/** `US` is a country, `us` is not: short terms in capitals are compared with the page's own letters. */
	capitals: string | null;
}

/**
 * A set of terms that a text is searched for in one pass. Terms are found by the beginnings of their first word, so
 * that the cost of a word on the page depends on its own length and not on the number of terms:
 *
 *     "enlarg", "eastern ukraine"   ->   enlarg → [0]   eastern → [1: next word begins with "ukraine"]
 *     page word "enlargement"       ->   walk e-n-l-a-r-g (hit); no term goes on with e: done
 *
 * What else a term says is looked at when its first word was met.
 */
export interface TermTable {
	/** The terms by their first words, folded. */
	firstWords: Trie;
	/** Whether some term begins with a letter of this low byte: most words of a page need no more than this look. */
	firstLetters: Uint8Array;
	/** The term at a position, made at the first call. */
	term(id: number): Term;
}

/** Builds a table; a term is known by its position in `terms`. Terms without a word are never found. */
export function buildTermTable(terms: readonly string[]): TermTable {
	return termTable(buildTermTrie(terms), (id) => must(terms[id]));
}

/** A table over a trie of first words that is there already. */
export function termTable(firstWords: Trie, textOf: (id: number) => string): TermTable {
	const known: Term[] = [];
	const firstLetters = new Uint8Array(256);
	const [from, to] = firstWords.children;
	for (const letter of firstWords.letters.subarray(from, to)) firstLetters[letter & 255] = 1;
	return {
		firstWords,
		firstLetters,
		term: (id) => {
			known[id] ??= toTerm(textOf(id));
			return known[id];
		},
	};
}

function toTerm(text: string): Term {
	if (/^[a-z]{5,}$/i.test(text)) return { whole: false, rest: [], capitals: null };
	const tokens = tokenise(text);
	const [first, ...rest] = Array.from({ length: tokens.length }, (_, i): Word => {
		const folded = foldTerm(wordAt(tokens, i));
		const isMarked = text[must(tokens.ends[i])] === '.';
		return { folded, whole: isMarked || folded.length <= MOST_CHARACTERS_OF_WHOLE_WORD };
	});
	return { whole: first?.whole ?? true, rest, capitals: /^[A-Z]{2,4}$/.test(text) ? text : null };
}

/** Calls `found` with each term that occurs in the range, and the place. O(letters + terms found). */
export function findTerms(
	table: TermTable,
	page: Page,
	range: TokenRange,
	found: (term: number, at: TokenRange) => void,
): void {
	const take = (id: number, from: number, to: number): boolean => {
		found(id, { from, to });
		return true;
	};
	for (let from = range.from; from < range.to; from++) {
		if (mayBegin(table, page, from)) walk(table, page, from, range.to, take);
	}
}

/** Whether any of the terms occurs in the range. */
export function hasTerm(table: TermTable, page: Page, range: TokenRange): boolean {
	for (let from = range.from; from < range.to; from++) {
		if (mayBegin(table, page, from) && !walk(table, page, from, range.to, () => false)) return true;
	}
	return false;
}

/** Whether some term may begin at a word: what most words of a page are refused by. */
const mayBegin = ({ firstLetters }: TermTable, { initials }: Page, at: number): boolean =>
	firstLetters[must(initials[at])] !== 0;

/** Calls `found` with each term that begins at a word and where it ends, as long as it answers true; then answers so, too. */
function walk(
	{ firstWords: trie, term: termOf }: TermTable,
	page: Page,
	at: number,
	end: number,
	found: (term: number, from: number, to: number) => boolean,
): boolean {
	const word = page.term(at);
	let node = 0;
	for (let letter = 0; letter < word.length; letter++) {
		node = childOf(trie, node, word.charCodeAt(letter));
		if (node === 0) return true;
		const last = must(trie.ends[node + 1]);
		for (let i = must(trie.ends[node]); i < last; i++) {
			const id = must(trie.values[i]);
			const term = termOf(id);
			const isFirst = !term.whole || letter === word.length - 1;
			if (isFirst && goesOn(term, page, at, end) && !found(id, at, at + 1 + term.rest.length)) return false;
		}
	}
	return true;
}

/** Whether a term whose first word stands at `at` has its other words, or its capitals, there. */
function goesOn({ rest, capitals }: Term, page: Page, at: number, end: number): boolean {
	if (capitals) return wordAt(page.tokens, at).replace(/\.|['’][sS]$/g, '') === capitals;
	if (at + rest.length >= end) return false;
	for (let i = 0; i < rest.length; i++) {
		const wanted = rest[i];
		const word = page.term(at + 1 + i);
		if (!wanted || (wanted.whole ? word !== wanted.folded : !word.startsWith(wanted.folded))) return false;
	}
	return true;
}
