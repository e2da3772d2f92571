import { writtenOut } from '../../corpus/classes';
import type { Pack } from '../../corpus/pack/open';
import type { Claim, Facets } from '../../corpus/schema/claim';
import { languageOf } from '../drift/find-words';
import type { PackPage } from '../pack-page';
import type { TokenRange } from '../page';
import { buildTermTable, findTerms, type TermTable } from '../terms';

/** Where a sentence has a claim's words. */
interface ClaimWords {
	anchors: TokenRange[];
	/** Anchors and the facets' other words; a word that is both stands there twice. */
	own: TokenRange[];
}

interface FacetTable {
	terms: TermTable;
	/** Terms below this position are anchors. */
	anchors: number;
}

const tables = new WeakMap<Facets, FacetTable>();

/** The places of a claim's anchors and core words, in the order of the text. O(words). */
export function claimWordsIn(page: PackPage, claim: Claim, facets: Facets, range: TokenRange): ClaimWords {
	const { terms, anchors: count } = tableOf(claim, facets, page.pack, languageOf(page));
	const anchors: TokenRange[] = [];
	const own: TokenRange[] = [];
	findTerms(terms, page, range, (term, at) => {
		own.push(at);
		if (term < count) anchors.push(at);
	});
	return { anchors, own };
}

/** Built when a sentence first makes the claim, and kept as long as the pack's entry. */
function tableOf(claim: Claim, facets: Facets, pack: Pack, language: string): FacetTable {
	const known = tables.get(facets);
	if (known) return known;
	const { classes } = pack.metadata;
	const forms = [facets, ...(claim.patterns ?? [])];
	const anchors = writtenOut(
		forms.flatMap(({ anchor }) => anchor),
		classes,
		language,
	);
	const groups = [...(facets.must ?? []), ...(facets.core ?? [])].flat();
	const terms = buildTermTable([...anchors, ...writtenOut(groups, classes, language)]);
	const table = { terms, anchors: anchors.length };
	tables.set(facets, table);
	return table;
}
