import type { ClaimRow, PackClaims } from '../corpus/pack/claims';
import { perPack } from './per-pack';
import { type TermTable, termTable } from './terms';

/**
 * What a term is to a claim: support, exclusion, the doer of its anchor or somebody else, or a member of the key of that
 * number: 0 is the anchor, then come the `must` groups, then the core groups.
 */
type Facet = 'support' | 'exclude' | 'doer' | 'other' | number;

/** A claim, and what each of its terms is to it. */
interface FacetedClaim {
	row: ClaimRow;
	facets: ReadonlyMap<number, readonly Facet[]>;
}

/** The facets of all claims of a pack in one language, laid out so that a sentence is looked at once for all of them. */
export interface ClaimTable {
	claims: PackClaims;
	terms: TermTable;
	/** A claim, made ready when it is first asked for: most are asked for on no page. */
	claim(index: number): FacetedClaim;
	/** Term → claims that it is an anchor of, of all claims: for explanations, which also tell what was not looked at. */
	anchored(): ReadonlyMap<number, readonly number[]>;
}

/** The claim table of a pack in a language; null where claims cannot have facets in it. */
export const claimTable = perPack((pack, language: string): ClaimTable | null => {
	const claims = pack.claims(language);
	return claims && build(claims);
});

function build(claims: PackClaims): ClaimTable {
	const faceted = new Map<number, FacetedClaim>();
	let anchored: ReadonlyMap<number, readonly number[]> | null = null;
	return {
		claims,
		terms: termTable(claims.firstWords, claims.term),
		claim: (index) => {
			const claim = faceted.get(index) ?? withFacets(claims.row(index));
			faceted.set(index, claim);
			return claim;
		},
		anchored: () => {
			anchored ??= byAnchor(claims);
			return anchored;
		},
	};
}

function withFacets(row: ClaimRow): FacetedClaim {
	const facets = new Map<number, Facet[]>();
	const add = (terms: readonly number[], facet: Facet) => {
		for (const id of terms) facets.set(id, [...(facets.get(id) ?? []), facet]);
	};
	add(row.support, 'support');
	add(row.exclude, 'exclude');
	add(row.doer, 'doer');
	add(row.others, 'other');
	for (const [key, terms] of [row.anchor, ...row.must, ...row.core].entries()) add(terms, key);
	return { row, facets };
}

function byAnchor(claims: PackClaims): Map<number, number[]> {
	const anchored = new Map<number, number[]>();
	for (let claim = 0; claim < claims.length; claim++) {
		for (const id of new Set(claims.row(claim).anchor)) anchored.set(id, [...(anchored.get(id) ?? []), claim]);
	}
	return anchored;
}
