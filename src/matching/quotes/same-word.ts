import { MATCHING } from '../../languages';
import type { Tokens } from '../../text/tokenise';
import { hashTerm, termAt, wordAt } from '../../text/tokenise';

/**
 * Which differences between two words are the printer's and not the speaker's: British and American spelling, and
 * contractions. Words are compared in a form that need not be a word of the language; what matters is that both
 * spellings come to the same one.
 */
const SPELLINGS = Object.values(MATCHING).flatMap(({ spellings }) => spellings);
const CONTRACTIONS = Object.values(MATCHING).flatMap(({ contractions }) => contractions);

/** Words that the English `'s` may stand for after a pronoun. */
const AFTER_S: ReadonlySet<string> = new Set(['is', 'has', 'us']);

/** A folded word in the form in which its spellings are equal, and the hash of that. */
interface Spelling {
	form: string;
	hash: number;
}

const spellings = new Map<string, Spelling>();
/** Pages are not bounded in their words, so what is remembered is. */
const MAX_REMEMBERED = 20_000;

function spelling(term: string): Spelling {
	const known = spellings.get(term);
	if (known) return known;
	let form = term;
	if (term.length > 2) for (const [pattern, replacement] of SPELLINGS) form = form.replace(pattern, replacement);
	if (spellings.size >= MAX_REMEMBERED) spellings.clear();
	const fresh = { form, hash: hashTerm(form) };
	spellings.set(term, fresh);
	return fresh;
}

/** The form in which two spellings of a folded word are equal. */
export const spellingOf = (term: string): string => spelling(term).form;

/** What was made of the words of a text, by their index: a quotation is compared with many wordings. */
interface Made {
	hashes: number[];
	writtenOut: string[];
}

const made = new WeakMap<Tokens, Made>();

function madeOf(tokens: Tokens): Made {
	const known = made.get(tokens) ?? { hashes: [], writtenOut: [] };
	made.set(tokens, known);
	return known;
}

/** The hash by which the word at `index` is compared in quotations. */
export function sameWordHash(tokens: Tokens, index: number): number {
	const { hashes } = madeOf(tokens);
	hashes[index] ??= spelling(termAt(tokens, index)).hash;
	return hashes[index];
}

/** Words written out and run together, so that `de-escalate` and `deescalate`, `we're` and `we are` are equal. */
export function runTogether(tokens: Tokens, indexes: readonly number[]): string {
	return indexes.map((index) => writtenOut(tokens, index)).join('');
}

/** The word at `index` with its contraction written out. */
export function writtenOut(tokens: Tokens, index: number): string {
	const { writtenOut: known } = madeOf(tokens);
	known[index] ??= writeOut(tokens, index);
	return known[index];
}

function writeOut(tokens: Tokens, index: number): string {
	const word = wordAt(tokens, index);
	if (!/['’ʼ]/u.test(word)) return spellingOf(termAt(tokens, index));
	for (const [ending, replacement] of CONTRACTIONS) {
		if (ending.test(word)) return word.replace(ending, replacement).toLowerCase().split(' ').map(spellingOf).join('');
	}
	return spellingOf(termAt(tokens, index));
}

/** Whether the word at `index` ends in an `'s` that may stand for `other`: `it's` and `it is`. */
export function endsInWord(tokens: Tokens, index: number, other: string): boolean {
	return AFTER_S.has(other) && /['’ʼ]s$/iu.test(wordAt(tokens, index));
}
