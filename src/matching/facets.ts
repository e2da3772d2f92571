import type { ClaimRow } from '../corpus/pack/claims';
import type { ClaimTable } from './claim-table';
import type { Page, TokenRange } from './page';
import { findTerms } from './terms';

/** A term that a sentence has, and where. */
interface FoundTerm {
	id: number;
	place: TokenRange;
}

/** What a sentence hits of one claim whose anchor it has. */
export interface FacetHits {
	row: ClaimRow;
	excluded: boolean;
	/** Share of the claim's core groups that are hit, 0 to 1. */
	core: number;
	/** Where its terms stand. */
	places: readonly TokenRange[];
}

/** Which claims are looked at for a sentence that has these terms. */
export type Lookup = (terms: readonly number[]) => Iterable<number>;

/**
 * The first key: of the claims that `lookup` gives for a sentence, those that it has the anchor of, and what else of
 * their facets. O(letters + terms found × claims looked at).
 */
export function findFacets(page: Page, table: ClaimTable, range: TokenRange, lookup: Lookup): FacetHits[] {
	const found: FoundTerm[] = [];
	findTerms(table.terms, page, range, (id, place) => found.push({ id, place }));
	if (found.length === 0) return [];
	const hits: FacetHits[] = [];
	for (const claim of lookup(found.map(({ id }) => id))) {
		const own = hitsOf(table, claim, found);
		if (own) hits.push(own);
	}
	return hits;
}

/** Null where none of the claim's anchors is among the terms. */
function hitsOf(table: ClaimTable, claim: number, found: readonly FoundTerm[]): FacetHits | null {
	const { row, facets } = table.claim(claim);
	const groups: boolean[] = [];
	const places: TokenRange[] = [];
	let hit = 0;
	let anchored = false;
	let excluded = false;
	for (const { id, place } of found) {
		const own = facets.get(id);
		if (!own) continue;
		places.push(place);
		for (const facet of own) {
			if (typeof facet === 'number') {
				if (!groups[facet]) hit++;
				groups[facet] = true;
			} else if (facet === 'anchor') anchored = true;
			else if (facet === 'exclude') excluded = true;
		}
	}
	return anchored ? { row, excluded, core: hit / row.core.length, places } : null;
}

/** The words hit, as they read folded, each run of them once. */
export function termsHit(page: Page, { places }: FacetHits): string[] {
	const runs = new Set<string>();
	for (const { from, to } of places) {
		let run = page.term(from);
		for (let i = from + 1; i < to; i++) run += ` ${page.term(i)}`;
		runs.add(run);
	}
	return [...runs];
}

/** The stems of the words hit. */
export function stemsHit(page: Page, { places }: FacetHits): Set<string> {
	const stems = new Set<string>();
	for (const { from, to } of places) for (let i = from; i < to; i++) stems.add(page.stem(i));
	return stems;
}
