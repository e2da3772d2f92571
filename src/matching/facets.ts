import type { ClaimRow } from '../corpus/pack/claims';
import { assignKeys } from './assign-keys';
import type { ClaimTable } from './claim-table';
import { isFromPeriod } from './claim-time';
import { type Actor, isDoneByOther } from './doer';
import type { Page, TokenRange } from './page';
import { findTerms } from './terms';
import { THRESHOLDS, tokensPerWord } from './thresholds';

/** A term that a sentence has, and where. */
interface FoundTerm {
	id: number;
	place: TokenRange;
}

/** What a sentence hits of one claim whose anchor it has. */
export interface FacetHits {
	row: ClaimRow;
	excluded: boolean;
	/** Whether the sentence gives every anchor to somebody else than the claim does. */
	byOther: boolean;
	/** Whether each `must` group is hit. */
	complete: boolean;
	/** Share of the claim's core groups that are hit, 0 to 1. */
	core: number;
	/** Where its terms stand. */
	places: readonly TokenRange[];
	/** Where those stand that the claim cannot do without: anchor, `must` and core. */
	keys: readonly TokenRange[];
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
		const own = hitsOf(page, table, claim, found);
		if (own) hits.push(own);
	}
	return hits;
}

/** Null where none of the claim's anchors is among the terms. */
function hitsOf(page: Page, table: ClaimTable, claim: number, found: readonly FoundTerm[]): FacetHits | null {
	const { row, facets } = table.claim(claim);
	const places: TokenRange[] = [];
	const keys: TokenRange[][] = Array.from({ length: 1 + row.must.length + row.core.length }, () => []);
	const actors: Actor[] = [];
	let excluded = false;
	for (const { id, place } of found) {
		for (const facet of facets.get(id) ?? []) {
			if (facet === 'exclude') excluded = true;
			else if (facet === 'doer' || facet === 'other') actors.push({ ...place, isOther: facet === 'other' });
			else if (facet !== 'support') keys[facet]?.push(place);
			if (facet !== 'doer' && facet !== 'other' && places.at(-1) !== place) places.push(place);
		}
	}
	const [anchors = [], ...groups] = keys;
	if (anchors.length === 0) return null;
	if (keys.some((own, key) => own.length === 0 && key <= row.must.length)) {
		return { row, excluded, byOther: false, complete: false, core: coreShare(row, groups), places, keys: [] };
	}
	const own = anchors.filter((anchor) => !isDoneByOther(page, anchor, actors));
	const words = isFromPeriod(page, row) ? THRESHOLDS.claimReach : THRESHOLDS.claimReachOutside;
	const reach = words * tokensPerWord(page.language);
	const taken = own.map((anchor) => takeKeys(row, anchor, groups, reach)).sort((a, b) => b.worth - a.worth);
	const best = taken[0] ?? takeKeys(row, null, groups, reach);
	return {
		row,
		excluded,
		byOther: own.length === 0,
		complete: best.complete,
		core: best.core,
		places,
		keys: best.keys,
	};
}

/** What of a claim's groups stands within reach of an anchor; each word counts for one of them. */
function takeKeys(
	row: ClaimRow,
	anchor: TokenRange | null,
	groups: readonly (readonly TokenRange[])[],
	reach: number,
): { complete: boolean; core: number; keys: TokenRange[]; worth: number } {
	const near = groups.map((group) => group.filter((place) => anchor && gapBetween(place, anchor) <= reach));
	const used = assignKeys([anchor ? [anchor] : [], ...near]);
	const [first, ...others] = used;
	const musts = others.slice(0, row.must.length);
	const hit = others.slice(row.must.length).filter((place) => place !== null).length;
	const complete = first !== null && musts.every((place) => place !== null);
	const core = row.core.length === 0 ? 1 : hit / row.core.length;
	return { complete, core, keys: used.filter((place) => place !== null), worth: Number(complete) * 2 + core };
}

/** Words between two places; 0 where they meet. */
const gapBetween = (a: TokenRange, b: TokenRange): number => Math.max(a.from - b.to, b.from - a.to, 0);

/** Share of the core groups that are hit at all, where a group that the claim cannot do without is missing. */
const coreShare = ({ must, core }: ClaimRow, groups: readonly (readonly TokenRange[])[]): number =>
	core.length === 0 ? 1 : groups.slice(must.length).filter((group) => group.length > 0).length / core.length;

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
