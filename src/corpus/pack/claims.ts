import * as z from 'zod/mini';
import { must } from '../../text/must';
import { lowerBound } from '../../text/search';
import { buildTermTrie } from '../../text/term-trie';
import { hashTerm } from '../../text/tokenise';
import { isTrie, type Trie } from '../../text/trie';
import type { ClaimTime } from '../schema/claim';
import { isAscending, packArrays, unpackArrays } from './arrays';
import { openStrings, type Strings } from './strings';

/** Share of a claim's core groups that a sentence must hit. Known here because it decides by which terms a claim is found. */
export const CORE_SHARE = 2 / 3;

const ids = z.array(z.int());

/** What the claim matcher needs of a claim in one language: facets, as positions in the list of terms, and the learnt profile. */
const claimRow = z.object({
	claim: z.string(),
	from: z.string(),
	to: z.string(),
	time: z.enum(['standing', 'period', 'day'] satisfies ClaimTime[]),
	conditional: z.boolean(),
	anchor: ids,
	/** Groups of which each must be hit. */
	must: z.array(ids),
	core: z.array(ids),
	/** Who does what the anchor says, and who else may do things; both empty where it does not matter. */
	doer: ids,
	others: ids,
	support: ids,
	exclude: ids,
	/** Stem → weight, learnt from variants and near-misses; see `src/corpus/pack/profile.ts`. */
	profile: z.record(z.string(), z.number()),
});
export type ClaimRow = z.infer<typeof claimRow>;

/**
 * A pack's claims in one language, laid out so that a page pays for the terms that it has and not for the claims that
 * there are. A claim needs one of its anchors, all of its `must` groups and most of its core groups. Of these kinds the one
 * whose terms other claims use least are its *keys*, by which it is found; of the next it must have a *partner* before its
 * row is read:
 *
 *     firstWords   the terms of all claims, by their first words
 *     keyed        term → claims of which it is a key
 *     partners     claim → terms of which it needs one besides
 */
export interface PackClaims {
	length: number;
	/** A claim, read when it is first asked for. */
	row(index: number): ClaimRow;
	term(id: number): string;
	/** The terms by their first words. */
	firstWords: Trie;
	/** The claims that a sentence with these terms may make: those with a key and a partner among them. O(claims keyed). */
	candidates(terms: readonly number[]): number[];
	/** The stems at home in the pack's subject. */
	vocabulary: { has(stem: string): boolean };
}

/** A claim before its terms are numbered. */
export type NamedClaim = Omit<ClaimRow, TermList | TermGroups> &
	Record<TermList, readonly string[]> &
	Record<TermGroups, readonly (readonly string[])[]>;

type TermList = 'anchor' | 'doer' | 'others' | 'support' | 'exclude';
type TermGroups = 'must' | 'core';

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
		({ anchor, must: musts, core, doer, others, support, exclude, ...rest }): ClaimRow => ({
			...rest,
			anchor: anchor.map(number),
			support: support.map(number),
			exclude: exclude.map(number),
			must: musts.map((group) => group.map(number)),
			core: core.map((group) => group.map(number)),
			doer: doer.map(number),
			others: others.map(number),
		}),
	);
	const terms = [...numbers.keys()];
	const { letters, children, ends, values } = buildTermTrie(terms);
	const stems = Uint32Array.from(new Set(Array.from(vocabulary, hashTerm))).sort();
	const table = packArrays([letters, children, ends, values, ...keysOf(rows, terms.length), stems]);
	return { rows: rows.map((row) => JSON.stringify(row)), terms, table };
}

/** The lists of `keyed` and `partners`: where each begins, and all of them one behind the other. */
function keysOf(rows: readonly ClaimRow[], terms: number): Uint32Array[] {
	const uses = new Uint32Array(terms);
	for (const { anchor, must: musts, core } of rows) {
		for (const term of new Set([anchor, ...musts, ...core].flat())) uses[term] = must(uses[term]) + 1;
	}
	const keyed: number[][] = Array.from({ length: terms }, () => []);
	const partners: number[][] = [];
	for (const [claim, row] of rows.entries()) {
		const { keys, others } = keyTerms(row, uses);
		for (const term of keys) must(keyed[term]).push(claim);
		partners.push([...others]);
	}
	return [...joinLists(keyed), ...joinLists(partners)];
}

function joinLists(lists: readonly (readonly number[])[]): [starts: Uint32Array, values: Uint32Array] {
	const starts = new Uint32Array(lists.length + 1);
	for (const [i, { length }] of lists.entries()) starts[i + 1] = must(starts[i]) + length;
	return [starts, Uint32Array.from(lists.flat())];
}

/**
 * Each sentence that makes the claim has one of its anchors, one of each `must` group, and one of as many core groups as
 * cannot all be missing (the prefix filter of set-similarity joins; Chaudhuri, Ganti and Kaushik 2006): of the core groups
 * the rarest are taken. Of these the two whose terms other claims use least decide.
 */
function keyTerms(
	{ anchor, must: musts, core }: ClaimRow,
	uses: Uint32Array,
): { keys: Set<number>; others: Set<number> } {
	const cost = (group: readonly number[]): number => group.reduce((sum, term) => sum + must(uses[term]), 0);
	const mayMiss = core.length - Math.ceil(CORE_SHARE * core.length - 1e-9);
	const rarest = [...core]
		.sort((a, b) => cost(a) - cost(b))
		.slice(0, mayMiss + 1)
		.flat();
	const needed = [anchor, ...musts, ...(core.length > 0 ? [rarest] : [])].sort((a, b) => cost(a) - cost(b));
	const [keys = anchor, others = []] = needed;
	return { keys: new Set(keys), others: new Set(others) };
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
	const none = new Uint32Array(0);
	const [letters = none, children = none, ends = none, values = none, ...lists] = unpackArrays(table, 9);
	const [keyedStarts = none, keyed = none, partnerStarts = none, partners = none, stems = none] = lists;
	const firstWords = { letters, children, ends, values };
	const fits =
		isTrie(firstWords, terms.length) &&
		areLists(keyedStarts, keyed, terms.length, rows.length) &&
		areLists(partnerStarts, partners, rows.length, terms.length);
	if (!fits) throw new RangeError('the terms of claims do not fit together');
	// Which terms the sentence has that was asked for last, by its number: cleared by counting on.
	const has = new Uint32Array(terms.length);
	let sentence = 0;
	const hasPartner = (claim: number): boolean => {
		const from = must(partnerStarts[claim]);
		const to = must(partnerStarts[claim + 1]);
		for (let i = from; i < to; i++) if (has[must(partners[i])] === sentence) return true;
		return from === to;
	};
	const read = new Map<number, ClaimRow>();
	return {
		length: rows.length,
		firstWords,
		term: (id) => terms.at(id),
		candidates: (sentenceTerms) => {
			sentence++;
			for (const term of sentenceTerms) has[term] = sentence;
			const found = new Set<number>();
			for (const term of sentenceTerms) {
				const to = must(keyedStarts[term + 1]);
				for (let i = must(keyedStarts[term]); i < to; i++) {
					const claim = must(keyed[i]);
					if (hasPartner(claim)) found.add(claim);
				}
			}
			return [...found];
		},
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

/** Whether `starts` cuts `values` into so many lists of numbers below `limit`. O(values). */
const areLists = (starts: Uint32Array, values: Uint32Array, count: number, limit: number): boolean =>
	starts.length === count + 1 &&
	isAscending(starts) &&
	starts[count] === values.length &&
	values.every((value) => value < limit);

/** Whether an ascending list has a number. O(log n). */
const holds = (sorted: Uint32Array, wanted: number): boolean => sorted[lowerBound(sorted, wanted)] === wanted;
