import { writtenOut } from '../../corpus/classes';
import type { Pack } from '../../corpus/pack/open';
import type { Facets } from '../../corpus/schema/claim';
import { languageOf } from '../drift/find-words';
import type { PackPage } from '../pack-page';
import type { TokenRange } from '../page';
import { buildTermTable, findTerms, type TermTable } from '../terms';

/** Where a sentence has a claim's words. */
interface ClaimWords {
	anchors: TokenRange[];
	/** Anchors and words of core groups; a word that is both stands there twice. */
	own: TokenRange[];
}

interface FacetTable {
	terms: TermTable;
	/** Terms below this position are anchors. */
	anchors: number;
}

const tables = new WeakMap<Facets, FacetTable>();

/** The places of a claim's anchors and core words, in the order of the text. O(words). */
export function claimWordsIn(page: PackPage, facets: Facets, range: TokenRange): ClaimWords {
	const { terms, anchors: count } = tableOf(facets, page.pack, languageOf(page));
	const anchors: TokenRange[] = [];
	const own: TokenRange[] = [];
	findTerms(terms, page, range, (term, at) => {
		own.push(at);
		if (term < count) anchors.push(at);
	});
	return { anchors, own };
}

/** Built when a sentence first makes the claim, and kept as long as the pack's entry. */
function tableOf(facets: Facets, pack: Pack, language: string): FacetTable {
	const known = tables.get(facets);
	if (known) return known;
	const { classes } = pack.metadata;
	const anchors = writtenOut(facets.anchor, classes, language);
	const terms = buildTermTable([
		...anchors,
		...writtenOut([...(facets.must ?? []), ...(facets.core ?? [])].flat(), classes, language),
	]);
	const table = { terms, anchors: anchors.length };
	tables.set(facets, table);
	return table;
}
