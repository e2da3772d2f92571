import type { ClaimRow } from '../corpus/pack/sections';
import { perPack } from './per-pack';
import { buildTermTable, type TermTable } from './terms';

/** What a term is to a claim: its anchor, a support, an exclusion, or a member of the core group of that number. */
export type Facet = 'anchor' | 'support' | 'exclude' | number;

/** The facets of all claims of a pack in one language, laid out so that a sentence is looked at once for all of them. */
export interface ClaimTable {
	terms: TermTable;
	/** Per claim: what it says, and what each of its terms is to it. */
	claims: { row: ClaimRow; facets: ReadonlyMap<number, readonly Facet[]> }[];
	/** Term → claims that it is an anchor of. Claims none of whose anchors occurs are never looked at. */
	anchored: ReadonlyMap<number, readonly number[]>;
}

/** The claim table of a pack in a language, built on first use. */
export const claimTable = perPack((pack, language: string) => build(pack.claims(language).rows));

function build(rows: readonly ClaimRow[]): ClaimTable {
	const ids = new Map<string, number>();
	const idOf = (term: string): number => {
		const id = ids.get(term) ?? ids.size;
		ids.set(term, id);
		return id;
	};
	const anchored = new Map<number, number[]>();
	const claims = rows.map((row, claim) => {
		const facets = new Map<number, Facet[]>();
		const add = (terms: readonly string[], facet: Facet) => {
			for (const id of terms.map(idOf)) facets.set(id, [...(facets.get(id) ?? []), facet]);
		};
		add(row.anchor, 'anchor');
		add(row.support, 'support');
		add(row.exclude, 'exclude');
		for (const [group, terms] of row.core.entries()) add(terms, group);
		for (const id of new Set(row.anchor.map(idOf))) anchored.set(id, [...(anchored.get(id) ?? []), claim]);
		return { row, facets };
	});
	return { terms: buildTermTable([...ids.keys()]), claims, anchored };
}
