import { foldTerm, tokenise, wordAt } from '../text/tokenise';
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
	owners: number[];
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
	longest: number;
}

/** Builds a table from terms and the number each reports when it is found. Equal terms may have several owners. */
export function buildTermTable(terms: Iterable<readonly [term: string, owner: number]>): TermTable {
	const known = new Map<string, Term>();
	const table: TermTable = { byFirstWord: new Map(), longest: 0 };
	for (const [text, owner] of terms) {
		const existing = known.get(text);
		if (existing) {
			existing.owners.push(owner);
			continue;
		}
		const tokens = tokenise(text);
		const words = Array.from({ length: tokens.length }, (_, i): Word => toWord(foldTerm(wordAt(tokens, i))));
		const first = words[0];
		if (!first) continue;
		const term = { words, capitals: /^[A-Z]{2,4}$/.test(text) ? text : null, owners: [owner] };
		known.set(text, term);
		const siblings = table.byFirstWord.get(first.folded);
		if (siblings) siblings.push(term);
		else table.byFirstWord.set(first.folded, [term]);
		table.longest = Math.max(table.longest, first.folded.length);
	}
	return table;
}

const toWord = (folded: string): Word => ({ folded, whole: folded.length <= WHOLE_WORD });

/** Calls `found` for each owner of each term that occurs in the range, with the place. */
export function findTerms(
	table: TermTable,
	page: Page,
	range: TokenRange,
	found: (owner: number, at: TokenRange) => void,
): void {
	for (let i = range.from; i < range.to; i++) {
		const word = page.term(i);
		const longest = Math.min(word.length, table.longest);
		for (let length = 1; length <= longest; length++) {
			const candidates = table.byFirstWord.get(word.slice(0, length));
			if (!candidates) continue;
			for (const term of candidates) {
				if (!occursAt(term, page, i, range.to)) continue;
				for (const owner of term.owners) found(owner, { from: i, to: i + term.words.length });
			}
		}
	}
}

function occursAt(term: Term, page: Page, at: number, end: number): boolean {
	if (at + term.words.length > end) return false;
	if (term.capitals) return wordAt(page.tokens, at).replaceAll('.', '') === term.capitals;
	return term.words.every(({ folded, whole }, i) => {
		const word = page.term(at + i);
		return whole ? word === folded : word.startsWith(folded);
	});
}
