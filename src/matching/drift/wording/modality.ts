import { matchingWords } from '../../../languages';
import type { Listed, MatchingWords, ModalClass } from '../../../languages/language';
import { listed } from '../../../languages/word-lists';
import { pageAtToken } from '../../page';
import { findList, languageOf } from '../find-words';
import { abstain, agree, type Comparison, differ, type Scope } from '../scope';
import type { ComparedWords, WordChange } from './changes';

/** Words before a quotation that may hold what it begins without: "did not say that he was “ready”". */
const MOST_WORDS_BEFORE = 8;

/** A cut of more words takes a whole clause out, with the negation that belongs to it. */
const MOST_WORDS_CUT = 4;

/** Negations, modal verbs and "including" that a quotation has lost, gained or exchanged between words that it keeps. */
export function compareWordingModality(scope: Scope, words: ComparedWords): Comparison {
	const classes = matchingWords(languageOf(scope.page))?.modals;
	if (!classes) return abstain('language');
	const table = tableOf(classes);
	const classOf = (term: string): ModalClass | null => table.get(term) ?? null;
	const changed = words.changes.find((change) => isChanged(change, words, classOf));
	if (changed) return differ(changed.pageSpan, 'modal-words');
	const cut = words.wordBefore === null ? null : classOf(words.wordBefore);
	if ((cut === 'including' || cut === 'negation') && !isToldBefore(scope, words.begins.token, cut, classes[cut])) {
		return differ(words.begins.span, cut === 'including' ? 'including-lost' : 'negation-lost');
	}
	return agree('same-modal-words');
}

type Modals = MatchingWords['modals'];
const tables = new WeakMap<Modals, ReadonlyMap<string, ModalClass>>();

/** The class of each word. */
function tableOf(modals: Modals): ReadonlyMap<string, ModalClass> {
	const known = tables.get(modals);
	if (known) return known;
	const table = new Map<string, ModalClass>();
	for (const name of Object.keys(modals) as ModalClass[]) {
		for (const word of listed(modals[name])) if (!table.has(word)) table.set(word, name);
	}
	tables.set(modals, table);
	return table;
}

function isChanged(
	{ left, added }: WordChange,
	{ changes, translated }: ComparedWords,
	classOf: (term: string) => ModalClass | null,
): boolean {
	if (left.length > added.length + MOST_WORDS_CUT) return false;
	const has = (terms: readonly string[], name: ModalClass) => terms.some((term) => classOf(term) === name);
	if (has(left, 'including') !== has(added, 'including')) return true;
	if (has(left, 'negation') !== has(added, 'negation')) {
		// A negation that moved, or that another takes the place of, is none lost.
		const count = (side: 'left' | 'added') =>
			changes.flatMap((change) => change[side]).filter((term) => classOf(term) === 'negation').length;
		return count('left') !== count('added');
	}
	if (translated) return false;
	const modals = (terms: readonly string[]) =>
		new Set(terms.map(classOf).filter((name) => name === 'possible' || name === 'obliged' || name === 'certain'));
	const [then, now] = [modals(left), modals(added)];
	if (then.size === 0 || now.size === 0) return then.has('possible') && now.size === 0 && left.length <= 2;
	return [...then].every((name) => !now.has(name));
}

/** Whether the words before the quotation say what its first words would have: a negation, a denial, "including". */
function isToldBefore({ page }: Scope, token: number, cut: ModalClass, terms: Listed): boolean {
	const range = { from: Math.max(0, token - MOST_WORDS_BEFORE), to: token };
	const cues = matchingWords(languageOf(pageAtToken(page, range.from)))?.stance;
	const lists = cut === 'negation' && cues ? [cues.negation, cues.denying, terms] : [terms];
	return lists.some((list) => findList(page, list, range).length > 0);
}
