import type { Pack } from '../corpus/pack/open';
import { contentStems } from '../corpus/pack/profile';
import type { ClaimRow } from '../corpus/pack/sections';
import type { Sentence } from '../text/article';
import { stem } from '../text/stem';
import type { ClaimMatch } from './match';
import { type Page, type TokenRange, tokensIn } from './page';
import { receipt } from './receipt';
import { buildTermTable, findTerms, type TermTable } from './terms';
import { THRESHOLDS } from './thresholds';

/** What a word that the claim does not use counts against it: little where other claims of the pack use it, more where none does. */
const AT_HOME_WEIGHT = 0.5;
const FOREIGN_WEIGHT = 1.5;

/** A word that the claim's facets name counts at least as much, as its curator meant it. */
const FACET_WEIGHT = 2.5;

/** Shorter sentences say too little, longer ones too much, to be one point. In words. */
const MIN_WORDS = 4;
const MAX_WORDS = 120;

/** What a term is to a claim: its place among the facets of one row of the claim table. */
interface Post {
	row: number;
	facet: 'anchor' | 'support' | 'exclude' | number;
}

interface ClaimTable {
	terms: TermTable;
	posts: Post[];
	rows: ClaimRow[];
}

const tables = new WeakMap<Pack, Map<string, ClaimTable>>();

/** Sentences that make a documented point, one match per claim. Pages outside the claim's period or subject have none. */
export function matchClaims(page: Page, pack: Pack): ClaimMatch[] {
	const language = page.language;
	if (language === null || !passesGate(page, pack, language)) return [];
	const table = claimTable(pack, language);
	if (table.rows.length === 0) return [];
	const byClaim = new Map<string, ClaimMatch>();
	for (const sentence of page.article.sentences) {
		for (const match of withoutRivals([...matchSentence(page, pack, table, sentence)])) {
			const known = byClaim.get(match.entry);
			if (!known) byClaim.set(match.entry, match);
			else {
				const better = match.score > known.score ? match : known;
				byClaim.set(match.entry, { ...better, spans: [...known.spans, ...match.spans] });
			}
		}
	}
	return [...byClaim.values()];
}

/** Of the claims that one sentence could make, the best and those about as good. */
function withoutRivals(matches: ClaimMatch[]): ClaimMatch[] {
	const best = Math.max(...matches.map(({ score }) => score));
	return matches.filter(({ score }) => score >= best - THRESHOLDS.claimRivalMargin);
}

/** Whether the page is about the pack's subject at all. */
function passesGate(page: Page, pack: Pack, language: string): boolean {
	const terms = pack.metadata.gate[language];
	if (!terms) return false;
	let found = false;
	const table = buildTermTable(terms.map((term) => [term, 0]));
	findTerms(table, page, { from: 0, to: page.tokens.length }, () => {
		found = true;
	});
	return found;
}

function claimTable(pack: Pack, language: string): ClaimTable {
	let byLanguage = tables.get(pack);
	if (!byLanguage) {
		byLanguage = new Map();
		tables.set(pack, byLanguage);
	}
	let table = byLanguage.get(language);
	if (!table) {
		table = buildClaimTable(pack.claims.filter((row) => row.language === language));
		byLanguage.set(language, table);
	}
	return table;
}

function buildClaimTable(rows: ClaimRow[]): ClaimTable {
	const posts: Post[] = [];
	const terms: [string, number][] = [];
	const add = (list: readonly string[], post: Post) => {
		for (const term of list) terms.push([term, posts.length]);
		posts.push(post);
	};
	rows.forEach((claim, row) => {
		add(claim.anchor, { row, facet: 'anchor' });
		add(claim.support, { row, facet: 'support' });
		add(claim.exclude, { row, facet: 'exclude' });
		for (const [group, list] of claim.core.entries()) add(list, { row, facet: group });
	});
	return { terms: buildTermTable(terms), posts, rows };
}

/** What a sentence hits of one claim. */
interface Hits {
	anchor: boolean;
	excluded: boolean;
	groups: Set<number>;
	terms: Set<string>;
	/** Stems of the words hit. */
	stems: Set<string>;
}

function* matchSentence(page: Page, pack: Pack, table: ClaimTable, sentence: Sentence): Generator<ClaimMatch> {
	const range = tokensIn(page, sentence);
	if (range.to - range.from < minWords(table) || range.to - range.from > MAX_WORDS) return;
	const hits = facetHits(page, table, range);
	let stems: Set<string> | null = null;
	for (const [row, hit] of hits) {
		const claim = table.rows[row];
		if (!claim || !hit.anchor || hit.excluded || !inPeriod(page.article.published, claim)) continue;
		const core = hit.groups.size / claim.core.length;
		if (core < THRESHOLDS.claimCore) continue;
		stems ??= contentStems(page.article.text.slice(sentence.start, sentence.end), claim.language);
		const { share, weight } = explain(stems, claim, hit.stems, pack.vocabulary.get(claim.language));
		if (share < THRESHOLDS.claimShare || weight < THRESHOLDS.claimWeight) continue;
		const { start, end } = sentence;
		yield {
			kind: 'claim',
			entry: claim.claim,
			finding: 'same-point',
			spans: [{ start, end }],
			score: share,
			receipt: receipt(pack, {
				rule: 'facets-and-profile',
				page: { start, end },
				article: page.article,
				entry: { id: claim.claim, exact: null },
				scores: {
					core: { value: core, threshold: THRESHOLDS.claimCore },
					share: { value: share, threshold: THRESHOLDS.claimShare },
					weight: { value: weight, threshold: THRESHOLDS.claimWeight },
				},
				terms: [...hit.terms],
			}),
		};
	}
}

/** In scripts whose characters are words of their own a sentence of four words has about eight. */
const minWords = (table: ClaimTable): number => (table.rows[0]?.language === 'zh' ? 2 * MIN_WORDS : MIN_WORDS);

function facetHits(page: Page, table: ClaimTable, range: TokenRange): Map<number, Hits> {
	const hits = new Map<number, Hits>();
	findTerms(table.terms, page, range, (owner, at) => {
		const post = table.posts[owner];
		if (!post) return;
		const hit = hits.get(post.row) ?? {
			anchor: false,
			excluded: false,
			groups: new Set(),
			terms: new Set(),
			stems: new Set(),
		};
		hits.set(post.row, hit);
		if (post.facet === 'anchor') hit.anchor = true;
		else if (post.facet === 'exclude') hit.excluded = true;
		else if (typeof post.facet === 'number') hit.groups.add(post.facet);
		const words = Array.from({ length: at.to - at.from }, (_, i) => page.term(at.from + i));
		hit.terms.add(words.join(' '));
		if (post.facet !== 'exclude') for (const word of words) hit.stems.add(stem(word));
	});
	return hits;
}

/** How much of a sentence the claim explains: the weight of its own stems, and their share of all weight. */
function explain(
	stems: ReadonlySet<string>,
	claim: ClaimRow,
	named: ReadonlySet<string>,
	vocabulary: ReadonlySet<string> | undefined,
): { share: number; weight: number } {
	let own = 0;
	let foreign = 0;
	for (const item of stems) {
		const weight = claim.profile[item];
		if (named.has(item)) own += Math.max(FACET_WEIGHT, weight ?? 0);
		else if (weight === undefined) foreign += vocabulary?.has(item) ? AT_HOME_WEIGHT : FOREIGN_WEIGHT;
		else if (weight >= 0) own += weight;
		else foreign -= weight;
	}
	return { share: own + foreign === 0 ? 0 : own / (own + foreign), weight: own };
}

/** Partial dates compare as far as both are known; a page without a date is judged by its words alone. */
function inPeriod(published: string | null, claim: ClaimRow): boolean {
	if (published === null) return true;
	return compare(published, claim.from) >= 0 && compare(published, claim.to) <= 0;
}

function compare(a: string, b: string): number {
	const length = Math.min(a.length, b.length);
	const [x, y] = [a.slice(0, length), b.slice(0, length)];
	return x < y ? -1 : x > y ? 1 : 0;
}
