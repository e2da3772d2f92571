import { useMemo, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { parseQuery, type Query } from '../../clippings/search/query';
import type { TextAnswers } from '../../clippings/search/search';
import { uiLanguage } from '../i18n';
import type { LibraryAddress } from './core/library-address';
import { inOrder } from './core/order';
import { type ClippingRow, clippingRows, groupClippings, type Row, rowsOf } from './core/rows';
import type { Library } from './follow-library';
import { useSearch } from './use-search';

/** What the list shows of a library. */
interface Listed {
	query: Query;
	/** Tells lists apart: another search, grouping or order is another list, which begins at its top. */
	name: string;
	/** False while nothing is known of this list, as not all clippings are read. */
	isListed: boolean;
	/** All clippings, in the order that was chosen. */
	ordered: readonly Clipping[];
	/** Those that the search finds. */
	clippings: readonly Clipping[];
	/** The same as lines, with headings between groups. */
	rows: readonly Row[];
	lines: readonly ClippingRow[];
	/** Whether the kept texts of pages are still being looked through. */
	looking: boolean;
	answers: TextAnswers;
}

/** The list at an address of the library. Each part is the same object as long as what it depends on is the same. */
export function useListed(
	library: Library,
	isWhole: boolean,
	{ query: typed, grouping, order }: LibraryAddress,
): Listed {
	const language = uiLanguage();
	const query = useMemo(() => parseQuery(typed), [typed]);
	const name = JSON.stringify([typed, grouping, order]);
	const [firstName] = useState(name);
	// What was read first is the beginning of this one list; of any other nothing is known before all are read.
	const isListed = isWhole || name === firstName;
	const ordered = useMemo(
		() => (isListed ? inOrder([...library.values()], order, language) : []),
		[library, order, language, isListed],
	);
	const { clippings, looking, answers } = useSearch(library, ordered, query);
	const rows = useMemo(
		() => rowsOf(groupClippings(clippings, grouping, language), grouping),
		[clippings, grouping, language],
	);
	const lines = useMemo(() => clippingRows(rows), [rows]);
	return { query, name, isListed, ordered, clippings, rows, lines, looking, answers };
}
