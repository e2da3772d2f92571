import { buildTermTrie } from '../text/term-trie';
import { foldTerm, tokenise, wordAt } from '../text/tokenise';
import { childOf, type Trie } from '../text/trie';
import type { Page, TokenRange } from './page';

/** Terms of up to this many characters are whole words; longer ones are beginnings of words. */
const WHOLE_WORD = 4;

interface Word {
	folded: string;
	whole: boolean;
}

interface Term {
	words: Word[];
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
	/** The term at a position, made at the first call. */
	term(id: number): Term;
}

/** Builds a table; a term is known by its position in `terms`. Terms without a word are never found. */
export function buildTermTable(terms: readonly string[]): TermTable {
	return termTable(buildTermTrie(terms), (id) => terms[id] ?? '');
}

/** A table over a trie of first words that is there already. */
export function termTable(firstWords: Trie, textOf: (id: number) => string): TermTable {
	const known = new Map<number, Term>();
	return {
		firstWords,
		term: (id) => {
			const term = known.get(id) ?? toTerm(textOf(id));
			known.set(id, term);
			return term;
		},
	};
}

function toTerm(text: string): Term {
	const tokens = tokenise(text);
	const words = Array.from({ length: tokens.length }, (_, i): Word => {
		const folded = foldTerm(wordAt(tokens, i));
		return { folded, whole: folded.length <= WHOLE_WORD };
	});
	return { words, capitals: /^[A-Z]{2,4}$/.test(text) ? text : null };
}

/** Calls `found` with each term that occurs in the range, and the place. */
export function findTerms(
	table: TermTable,
	page: Page,
	range: TokenRange,
	found: (term: number, at: TokenRange) => void,
): void {
	const trie = table.firstWords;
	for (let i = range.from; i < range.to; i++) {
		const word = page.term(i);
		let node = 0;
		for (let letter = 0; letter < word.length; letter++) {
			node = childOf(trie, node, word.charCodeAt(letter));
			if (node === 0) break;
			const end = trie.ends[node + 1] ?? 0;
			for (let at = trie.ends[node] ?? 0; at < end; at++) {
				const id = trie.values[at] ?? 0;
				const term = table.term(id);
				if (occursAt(term, page, i, range.to)) found(id, { from: i, to: i + term.words.length });
			}
		}
	}
}

function occursAt({ words, capitals }: Term, page: Page, at: number, end: number): boolean {
	if (at + words.length > end) return false;
	if (capitals) return wordAt(page.tokens, at).replace(/\.|['’][sS]$/g, '') === capitals;
	for (const [i, { folded, whole }] of words.entries()) {
		const word = page.term(at + i);
		if (whole ? word !== folded : !word.startsWith(folded)) return false;
	}
	return true;
}
