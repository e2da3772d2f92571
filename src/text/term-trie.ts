import { termAt, tokenise } from './tokenise';
import { buildTrie, type Trie } from './trie';

/** The trie by which terms are found on a page: of their first words, folded. Values are positions in `terms`. */
export const buildTermTrie = (terms: readonly string[]): Trie => buildTrie(terms.map(firstWord));

/** A word of English letters that a space or nothing follows: the common case, which needs no tokeniser. */
const PLAIN = /^[a-z]+(?= |$)/i;

function firstWord(term: string): string {
	const [plain] = PLAIN.exec(term) ?? [];
	if (plain) return plain.toLowerCase();
	const tokens = tokenise(term);
	return tokens.length === 0 ? '' : termAt(tokens, 0);
}
