import type { ClaimRow } from '../corpus/pack/claims';
import { stem } from '../text/stem';
import type { ClaimTable } from './claim-table';
import type { Page, TokenRange } from './page';
import { findTerms } from './terms';

/** A term that a sentence has. */
interface FoundTerm extends TokenRange {
	id: number;
}

/** What a sentence hits of one claim whose anchor it has. */
export interface FacetHits {
	row: ClaimRow;
	excluded: boolean;
	/** Share of the claim's core groups that are hit, 0 to 1. */
	core: number;
	/** The words hit, as they read folded. */
	terms: string[];
	/** Their stems. */
	stems: Set<string>;
}

/** Which claims are looked at for a sentence that has these terms. */
export type Lookup = (terms: readonly number[]) => Iterable<number>;

/**
 * The first key: of the claims that `lookup` gives for a sentence, those that it has the anchor of, and what else of
 * their facets. O(letters + terms found × claims looked at).
 */
export function findFacets(page: Page, table: ClaimTable, range: TokenRange, lookup: Lookup): FacetHits[] {
	const found: FoundTerm[] = [];
	findTerms(table.terms, page, range, (id, { from, to }) => {
		found.push({ id, from, to });
	});
	if (found.length === 0) return [];
	const hits: FacetHits[] = [];
	for (const claim of lookup(found.map(({ id }) => id))) {
		const own = hitsOf(page, table, claim, found);
		if (own) hits.push(own);
	}
	return hits;
}

/** Null where none of the claim's anchors is among the terms. */
function hitsOf(page: Page, table: ClaimTable, claim: number, found: readonly FoundTerm[]): FacetHits | null {
	const { row, facets } = table.claim(claim);
	const groups = new Set<number>();
	const places: FoundTerm[] = [];
	let anchored = false;
	let excluded = false;
	for (const term of found) {
		const own = facets.get(term.id);
		if (!own) continue;
		places.push(term);
		for (const facet of own) {
			if (typeof facet === 'number') groups.add(facet);
			else if (facet === 'anchor') anchored = true;
			else if (facet === 'exclude') excluded = true;
		}
	}
	if (!anchored) return null;
	const terms = new Set<string>();
	const stems = new Set<string>();
	for (const { from, to } of places) {
		const words = Array.from({ length: to - from }, (_, i) => page.term(from + i));
		terms.add(words.join(' '));
		for (const word of words) stems.add(stem(word));
	}
	return { row, excluded, core: groups.size / row.core.length, terms: [...terms], stems };
}
