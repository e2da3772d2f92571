import { foldTerm, tokenise, wordAt } from '../text/tokenise';
import type { Page, TokenRange } from './page';

/** Terms of up to this many characters are whole words; longer ones are beginnings of words. */
const WHOLE_WORD = 4;

interface Word {
	folded: string;
	whole: boolean;
}

interface Term {
	/** Position of the term among those that the table was built from. */
	id: number;
	words: Word[];
	/** `US` is a country, `us` is not: short terms in capitals are compared with the page's own letters. */
	capitals: string | null;
}

/**
 * A set of terms that a text is searched for in one pass. Terms are found by the beginnings of their first word, so
 * that the cost of a word on the page depends on its own length and not on the number of terms:
 *
 *     "enlarg", "eastern ukraine"   ->   enlarg → [0]   eastern → [1: next word begins with "ukraine"]
 *     page word "enlargement"       ->   look up e, en, enl, enla, enlar, enlarg (hit), …
 */
export interface TermTable {
	byFirstWord: Map<string, Term[]>;
	/** Lengths that first words have, shortest first: no other beginnings need looking up. */
	lengths: number[];
}

/** Builds a table; a term is known by its position in `terms`. Terms without a word are never found. */
export function buildTermTable(terms: readonly string[]): TermTable {
	const byFirstWord = new Map<string, Term[]>();
	terms.forEach((text, id) => {
		const tokens = tokenise(text);
		const words = Array.from({ length: tokens.length }, (_, i): Word => toWord(foldTerm(wordAt(tokens, i))));
		const first = words[0]?.folded;
		if (!first) return;
		const term = { id, words, capitals: /^[A-Z]{2,4}$/.test(text) ? text : null };
		const siblings = byFirstWord.get(first);
		if (siblings) siblings.push(term);
		else byFirstWord.set(first, [term]);
	});
	const lengths = [...new Set([...byFirstWord.keys()].map(({ length }) => length))].sort((x, y) => x - y);
	return { byFirstWord, lengths };
}

const toWord = (folded: string): Word => ({ folded, whole: folded.length <= WHOLE_WORD });

/** Calls `found` with each term that occurs in the range, and the place. */
export function findTerms(
	table: TermTable,
	page: Page,
	range: TokenRange,
	found: (term: number, at: TokenRange) => void,
): void {
	for (let i = range.from; i < range.to; i++) {
		const word = page.term(i);
		for (const length of table.lengths) {
			if (length > word.length) break;
			const candidates = table.byFirstWord.get(length === word.length ? word : word.slice(0, length));
			if (!candidates) continue;
			for (const term of candidates) {
				if (occursAt(term, page, i, range.to)) found(term.id, { from: i, to: i + term.words.length });
			}
		}
	}
}

function occursAt(term: Term, page: Page, at: number, end: number): boolean {
	if (at + term.words.length > end) return false;
	if (term.capitals) return wordAt(page.tokens, at).replace(/\.|['’][sS]$/g, '') === term.capitals;
	return term.words.every(({ folded, whole }, i) => {
		const word = page.term(at + i);
		return whole ? word === folded : word.startsWith(folded);
	});
}
