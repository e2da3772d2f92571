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
	claim: number;
	excluded: boolean;
	/** Share of the claim's core groups that are hit, 0 to 1. */
	core: number;
	/** The words hit, as they read folded. */
	terms: string[];
	/** Their stems. */
	stems: Set<string>;
}

/** The first key: which claims a sentence has the anchor of, and what else of their facets. O(words + terms found × claims anchored). */
export function findFacets(page: Page, table: ClaimTable, range: TokenRange): FacetHits[] {
	const found: FoundTerm[] = [];
	findTerms(table.terms, page, range, (id, at) => found.push({ id, ...at }));
	const candidates = new Set(found.flatMap(({ id }) => table.anchored.get(id) ?? []));
	return [...candidates].map((claim) => hitsOf(page, table, claim, found));
}

function hitsOf(page: Page, table: ClaimTable, claim: number, found: readonly FoundTerm[]): FacetHits {
	const { row, facets } = table.claims[claim] ?? { row: null, facets: new Map() };
	const groups = new Set<number>();
	const terms = new Set<string>();
	const stems = new Set<string>();
	let excluded = false;
	for (const { id, from, to } of found) {
		const own = facets.get(id);
		if (!own) continue;
		for (const facet of own) if (typeof facet === 'number') groups.add(facet);
		if (own.includes('exclude')) excluded = true;
		const words = Array.from({ length: to - from }, (_, i) => page.term(from + i));
		terms.add(words.join(' '));
		for (const word of words) stems.add(stem(word));
	}
	return { claim, excluded, core: row ? groups.size / row.core.length : 0, terms: [...terms], stems };
}
