import { writtenOut } from '../../corpus/classes';
import type { Pack } from '../../corpus/pack/open';
import type { PageWords } from '../../corpus/schema/record';
import type { Listed } from '../../languages/language';
import { listed } from '../../languages/word-lists';
import type { PackPage } from '../pack-page';
import type { Page, TokenRange } from '../page';
import { buildTermTable, findTerms, type TermTable } from '../terms';

/** Tables are built when a match first needs them, and kept as long as the pack's entry. */
const tables = new WeakMap<readonly string[], TermTable>();

/** Places where a range has one of the words, written as for facets. None where the language has no words. O(words). */
export function findWords(page: PackPage, words: PageWords | undefined, range: TokenRange): TokenRange[] {
	const terms = words?.[languageOf(page)];
	return terms ? findTermsOf(page, terms, range) : [];
}

/** Places where a range has one of the terms, which are in the page's language. O(words). */
function findTermsOf(page: PackPage, terms: readonly string[], range: TokenRange): TokenRange[] {
	return findIn(page, range, tableOf(terms, page.pack, languageOf(page)));
}

/** Tables of lists that belong to a language: as many as there are. */
const listTables = new Map<Listed, TermTable>();

/** Places where a range has one of the words of a language's own list. O(words). */
export function findList(page: Page, list: Listed, range: TokenRange): TokenRange[] {
	const known = listTables.get(list) ?? buildTermTable(listed(list));
	listTables.set(list, known);
	return findIn(page, range, known);
}

/** The language whose words are looked for; one without any finds none. */
export const languageOf = (page: Page): keyof PageWords => (page.language ?? 'en') as keyof PageWords;

function findIn(page: Page, range: TokenRange, table: TermTable): TokenRange[] {
	const found: TokenRange[] = [];
	findTerms(table, page, range, (_, at) => found.push({ ...at }));
	return found;
}

function tableOf(terms: readonly string[], pack: Pack, language: string): TermTable {
	const known = tables.get(terms);
	if (known) return known;
	const table = buildTermTable(writtenOut(terms, pack.metadata.classes, language));
	tables.set(terms, table);
	return table;
}
