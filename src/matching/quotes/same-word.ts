import type { Tokens } from '../../text/tokenise';
import { hashTerm, termAt, wordAt } from '../../text/tokenise';

/**
 * Which differences between two words are the printer's and not the speaker's: British and American spelling, and
 * contractions. Words are compared in a form that need not be a word of the language; what matters is that both
 * spellings come to the same one. Letters are those of folded Latin words: classes of all letters take long to compile.
 */
const SPELLINGS: readonly (readonly [pattern: RegExp, form: string])[] = [
	[/^([a-zß-ÿ]{3,}[iy])s(e|ed|es|er|ers|ing|ation|ations|ational)$/, '$1z$2'],
	[/^([a-zß-ÿ]{3,})our(|s|ed|ing|er|ers|able|ite|ites|hood|hoods|ly|al|less)$/, '$1or$2'],
	[/^([a-zß-ÿ]{3,})ll(ed|ing|er|ers)$/, '$1l$2'],
	[/^(defen|offen|licen|preten|practi)c(e|es|ed|ing|eless)$/, '$1s$2'],
	[/^(cent|theat|lit|met|kilomet|fib|calib|meag|somb|spect|lust)re(s?)$/, '$1er$2'],
	[/^(program)me(s?)$/, '$1$2'],
	[/^(judg|acknowledg|abridg)ement(s?)$/, '$1ment$2'],
	[/^(catalog|dialog|analog)ue(s?)$/, '$1$2'],
	[/^(fulfil|enrol|instal|skil)l(|s|ment|ments|ful)$/, '$1$2'],
	[/^sceptic(|s|al|ism)$/, 'skeptic$1'],
	[/^(toward|afterward|forward|backward)s$/, '$1'],
	[/^grey(|s|er|ing)$/, 'gray$1'],
	[/^manoeuv(?:er|re)(|s|d|ed|ing)$/, 'maneuver$1'],
	[/^(a?e?sth|arch|encyclop|orthop|p)ae([a-zß-ÿ]+)$/, '$1e$2'],
	// German before and after 1996.
	[/ß/g, 'ss'],
];

/** Endings of contractions that say which word they stand for. `'d` and `'s` are left out: each stands for several. */
const CONTRACTIONS: readonly (readonly [ending: RegExp, word: string])[] = [
	[/^can['’ʼ]t$/iu, 'can not'],
	[/^won['’ʼ]t$/iu, 'will not'],
	[/^shan['’ʼ]t$/iu, 'shall not'],
	[/n['’ʼ]t$/iu, ' not'],
	[/['’ʼ]re$/iu, ' are'],
	[/['’ʼ]ve$/iu, ' have'],
	[/['’ʼ]ll$/iu, ' will'],
	[/['’ʼ]m$/iu, ' am'],
];

/** Words that `'s` may stand for after a pronoun. */
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
	return hashes[index] ?? 0;
}

/** Words written out and run together, so that `de-escalate` and `deescalate`, `we're` and `we are` are equal. */
export function runTogether(tokens: Tokens, indexes: readonly number[]): string {
	return indexes.map((index) => writtenOut(tokens, index)).join('');
}

/** The word at `index` with its contraction written out. */
export function writtenOut(tokens: Tokens, index: number): string {
	const { writtenOut: known } = madeOf(tokens);
	known[index] ??= writeOut(tokens, index);
	return known[index] ?? '';
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
