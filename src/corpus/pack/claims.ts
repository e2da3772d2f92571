import * as z from 'zod/mini';
import { buildTermTrie } from '../../text/term-trie';
import { hashTerm } from '../../text/tokenise';
import { isTrie, type Trie } from '../../text/trie';
import { packArrays, unpackArrays } from './arrays';
import { openStrings, type Strings } from './strings';

/** Share of a claim's core groups that a sentence must hit. Known here because it decides by which terms a claim is found. */
export const CORE_SHARE = 2 / 3;

const ids = z.array(z.int());

/** What the claim matcher needs of a claim in one language: facets, as positions in the list of terms, and the learnt profile. */
const claimRow = z.object({
	claim: z.string(),
	from: z.string(),
	to: z.string(),
	anchor: ids,
	core: z.array(ids),
	support: ids,
	exclude: ids,
	/** Stem → weight, learnt from variants and near-misses; see `src/corpus/pack/profile.ts`. */
	profile: z.record(z.string(), z.number()),
});
export type ClaimRow = z.infer<typeof claimRow>;

/**
 * A pack's claims in one language, laid out so that a page pays for the terms that it has and not for the claims that
 * there are: the terms of all claims in one trie, and for each term the claims that are looked at where it occurs. Of
 * the groups that a claim needs these are the rarest, so that a term of many claims calls up few of them.
 */
export interface PackClaims {
	length: number;
	/** A claim, read when it is first asked for. */
	row(index: number): ClaimRow;
	term(id: number): string;
	/** The terms by their first words. */
	firstWords: Trie;
	/** The claims to look at where a term occurs. A claim that a sentence makes has one of these terms in it. */
	keyed(term: number): Uint32Array;
	/** The stems at home in the pack's subject. */
	vocabulary: { has(stem: string): boolean };
}

/** A claim before its terms are numbered. */
export type NamedClaim = Omit<ClaimRow, 'anchor' | 'core' | 'support' | 'exclude'> &
	Record<'anchor' | 'support' | 'exclude', readonly string[]> & { core: readonly (readonly string[])[] };

/** The parts of a claims table, as they are written: rows and terms as texts, and everything else as numbers. */
export function layOutClaims(
	claims: readonly NamedClaim[],
	vocabulary: Iterable<string>,
): { rows: string[]; terms: string[]; table: Uint32Array } {
	const numbers = new Map<string, number>();
	const number = (term: string): number => {
		const known = numbers.get(term) ?? numbers.size;
		numbers.set(term, known);
		return known;
	};
	const rows = claims.map(
		({ anchor, core, support, exclude, ...rest }): ClaimRow => ({
			...rest,
			anchor: anchor.map(number),
			support: support.map(number),
			exclude: exclude.map(number),
			core: core.map((group) => group.map(number)),
		}),
	);
	const terms = [...numbers.keys()];
	const { letters, children, ends, values } = buildTermTrie(terms);
	const stems = Uint32Array.from(new Set(Array.from(vocabulary, hashTerm))).sort();
	const table = packArrays([letters, children, ends, values, ...keysOf(rows, terms.length), stems]);
	return { rows: rows.map((row) => JSON.stringify(row)), terms, table };
}

/** For each term the claims that are looked at where it occurs, one list behind the other, and where each begins. */
function keysOf(rows: readonly ClaimRow[], terms: number): [starts: Uint32Array, claims: Uint32Array] {
	const uses = new Uint32Array(terms);
	for (const { anchor, core } of rows) {
		for (const term of new Set([anchor, ...core].flat())) uses[term] = (uses[term] ?? 0) + 1;
	}
	const claims: number[][] = Array.from({ length: terms }, () => []);
	for (const [claim, row] of rows.entries()) for (const term of keyTerms(row, uses)) claims[term]?.push(claim);
	const starts = new Uint32Array(terms + 1);
	for (const [term, { length }] of claims.entries()) starts[term + 1] = (starts[term] ?? 0) + length;
	return [starts, Uint32Array.from(claims.flat())];
}

/**
 * Terms of which each sentence that makes the claim has one, chosen so that other claims use them least: its anchors,
 * or as many of its core groups as cannot all be missing (the prefix filter of set-similarity joins; Chaudhuri, Ganti
 * and Kaushik 2006).
 */
function keyTerms({ anchor, core }: ClaimRow, uses: Uint32Array): Set<number> {
	const cost = (group: readonly number[]): number => group.reduce((sum, term) => sum + (uses[term] ?? 0), 0);
	const mayMiss = core.length - Math.ceil(CORE_SHARE * core.length - 1e-9);
	const rarest = [...core]
		.sort((a, b) => cost(a) - cost(b))
		.slice(0, mayMiss + 1)
		.flat();
	return new Set(core.length > 0 && cost(rarest) < cost(anchor) ? rarest : anchor);
}

/**
 * The table that `layOutClaims` wrote. Throws where its parts do not fit together; `row` throws what `unreadable` makes
 * of its position where a row is bad.
 */
export function openClaims(
	rowBytes: Uint8Array,
	termBytes: Uint8Array,
	table: Uint32Array,
	unreadable: (row: number) => Error,
): PackClaims {
	const rows = openStrings(rowBytes);
	const terms: Strings = openStrings(termBytes);
	const [letters, children, ends, values, starts, claims, stems] = unpackArrays(table, 7);
	if (!letters || !children || !ends || !values || !starts || !claims || !stems) throw new RangeError('no claims');
	const firstWords = { letters, children, ends, values };
	const fits =
		isTrie(firstWords, terms.length) &&
		starts.length === terms.length + 1 &&
		starts.every((start, i) => start >= (starts[i - 1] ?? 0)) &&
		starts[terms.length] === claims.length &&
		claims.every((claim) => claim < rows.length);
	if (!fits) throw new RangeError('the terms of claims do not fit together');
	const read = new Map<number, ClaimRow>();
	return {
		length: rows.length,
		firstWords,
		term: (id) => terms.at(id),
		keyed: (term) => claims.subarray(starts[term], starts[term + 1]),
		vocabulary: { has: (stem) => holds(stems, hashTerm(stem)) },
		row: (index) => {
			const row = read.get(index) ?? parseRow(rows.at(index), () => unreadable(index));
			read.set(index, row);
			return row;
		},
	};
}

function parseRow(text: string, unreadable: () => Error): ClaimRow {
	try {
		return claimRow.parse(JSON.parse(text));
	} catch {
		throw unreadable();
	}
}

/** Whether an ascending list has a number. O(log n). */
function holds(sorted: Uint32Array, wanted: number): boolean {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
		else high = middle;
	}
	return sorted[low] === wanted;
}
