import type { ClaimRow } from '../corpus/pack/claims';
import { append } from '../text/append';
import type { Sentence } from '../text/article';
import { functionWordsOf } from '../text/stem';
import { type ClaimTable, claimTable } from './claim-table';
import { isTimely } from './claim-time';
import { isConditional } from './condition';
import { type FacetHits, findFacets, type Lookup, stemsHit, termsHit } from './facets';
import { passesGate } from './gate';
import type { ClaimMatch } from './match';
import type { PackPage } from './pack-page';
import { type Page, pageAt, shareToken, type TokenRange, tokensIn } from './page';
import { receipt } from './receipt';
import { THRESHOLDS, tokensPerWord } from './thresholds';

/** What a word that the claim does not use counts against it: little where other claims of the pack use it, more where none does. */
const AT_HOME_WEIGHT = 0.5;
const FOREIGN_WEIGHT = 1.5;

/** A word that the claim's facets name counts at least as much, as its curator meant it. */
const FACET_WEIGHT = 2.5;

/** Shorter sentences say too little, longer ones too much, to be one point. In words; a character of Chinese is half a word. */
const MIN_WORDS = 4;
const MAX_WORDS = 120;

/** Sentences that make a documented point, one match per claim. Pages outside the claim's period or subject have none. */
export function matchClaims(page: PackPage): ClaimMatch[] {
	if (!passesGate(page)) return [];
	const byClaim = new Map<string, ClaimMatch>();
	for (const [index, sentence] of page.article.sentences.entries()) {
		for (const match of matchSentence(pageAt(page, sentence.start), sentence, index)) {
			const known = byClaim.get(match.entry);
			const better = known && known.score >= match.score ? known : match;
			const spans = known?.spans ?? [];
			append(spans, match.spans);
			byClaim.set(match.entry, { ...better, spans });
		}
	}
	return [...byClaim.values()];
}

/**
 * Of the claims that one sentence could make by the same words, the best and those about as good; two points that a
 * sentence makes by words of their own do not compete.
 */
function withoutRivals(verdicts: readonly Verdict[]): Verdict[] {
	return verdicts.filter(
		(verdict) =>
			!verdicts.some(
				(rival) => verdict.share < rival.share - THRESHOLDS.claimRivalMargin && sharesWords(verdict.hits, rival.hits),
			),
	);
}

/** Whether most of the words that one claim stands on are among those of the other. */
function sharesWords({ keys }: FacetHits, rival: FacetHits): boolean {
	const shared = keys.filter((key) => rival.keys.some((other) => shareToken(key, other)));
	return 2 * shared.length > keys.length;
}

function matchSentence(page: PackPage, sentence: Sentence, index: number): ClaimMatch[] {
	const table = page.language === null ? null : claimTable(page.pack, page.language);
	if (!table) return [];
	const made = judgeSentence(page, table, sentence, table.claims.candidates).filter(
		({ refusal, row, hits }) => refusal === null && isTimely(page, row, index, hits.core),
	);
	return withoutRivals(bestOfClaims(made)).map((verdict) => toMatch(page, sentence, verdict));
}

/** Of the facets and patterns of one claim, the one that explains most. */
function bestOfClaims(verdicts: readonly Verdict[]): Verdict[] {
	const best = new Map<string, Verdict>();
	for (const verdict of verdicts) {
		const known = best.get(verdict.row.claim);
		if (!known || verdict.share > known.share) best.set(verdict.row.claim, verdict);
	}
	return [...best.values()];
}

/** Every claim whose anchor a sentence has, for explanations, with the scores of both keys and the first one that refused. */
export function explainSentence(page: Page, table: ClaimTable, sentence: Sentence): ExplainedVerdict[] {
	const lookup: Lookup = (terms) => new Set(terms.flatMap((term) => table.anchored().get(term) ?? []));
	return judgeSentence(page, table, sentence, lookup).map((verdict) => ({
		...verdict,
		terms: termsHit(page, verdict.hits),
	}));
}

/** Why a claim whose anchor a sentence has was given up; null where both keys agree. */
type Refusal = 'excluded-term' | 'core' | 'doer' | 'condition' | 'share' | 'weight';

/** What became of one claim for one sentence. */
interface Verdict {
	row: ClaimRow;
	hits: FacetHits;
	share: number;
	weight: number;
	refusal: Refusal | null;
}

/** The same with the words of the sentence that the claim's terms are. */
export interface ExplainedVerdict extends Verdict {
	terms: string[];
}

function judgeSentence(page: Page, table: ClaimTable, sentence: Sentence, lookup: Lookup): Verdict[] {
	const range = tokensIn(page, sentence);
	const words = (range.to - range.from) / tokensPerWord(page.language);
	if (words < MIN_WORDS || words > MAX_WORDS) return [];
	let stems: ReadonlySet<string> | null = null;
	return findFacets(page, table, range, lookup).map((hits) => {
		const { row } = hits;
		// The first key is cheap and refuses most; the second is not asked then.
		const first = refusedByFacets(page, hits, range);
		if (first) return { row, hits, share: 0, weight: 0, refusal: first };
		stems ??= stemsIn(page, range);
		const scores = explain(stems, row, stemsHit(page, hits), table.claims.vocabulary);
		return { row, hits, ...scores, refusal: refusedByProfile(scores) };
	});
}

function refusedByFacets(page: Page, hits: FacetHits, range: TokenRange): Refusal | null {
	if (hits.excluded) return 'excluded-term';
	if (hits.byOther) return 'doer';
	if (!hits.complete || hits.core < THRESHOLDS.claimCore) return 'core';
	return isConditional(page, hits, range) ? 'condition' : null;
}

function refusedByProfile({ share, weight }: { share: number; weight: number }): Refusal | null {
	if (share < THRESHOLDS.claimShare) return 'share';
	return weight < THRESHOLDS.claimWeight ? 'weight' : null;
}

/** The second key: how much of a sentence the claim explains, as the weight of its own stems and their share of all weight. */
function explain(
	stems: ReadonlySet<string>,
	claim: ClaimRow,
	named: ReadonlySet<string>,
	vocabulary: { has(stem: string): boolean },
): { share: number; weight: number } {
	let own = 0;
	let foreign = 0;
	for (const item of stems) {
		const weight = claim.profile[item];
		if (named.has(item)) own += Math.max(FACET_WEIGHT, weight ?? 0);
		else if (weight === undefined) foreign += vocabulary.has(item) ? AT_HOME_WEIGHT : FOREIGN_WEIGHT;
		else if (weight >= 0) own += weight;
		else foreign -= weight;
	}
	return { share: own + foreign === 0 ? 0 : own / (own + foreign), weight: own };
}

/** The stems of a range that carry meaning, each once; the same as `contentStems` of its text. */
function stemsIn(page: Page, { from, to }: TokenRange): Set<string> {
	const stops = functionWordsOf(page.language);
	const stems = new Set<string>();
	for (let i = from; i < to; i++) {
		const term = page.term(i);
		if (term !== '' && !stops.has(term)) stems.add(page.stem(i));
	}
	return stems;
}

function toMatch(page: PackPage, { start, end }: Sentence, { row, hits, share, weight }: Verdict): ClaimMatch {
	return {
		kind: 'claim',
		entry: row.claim,
		finding: 'same-point',
		spans: [{ start, end }],
		score: share,
		drift: [],
		stance: 'unclear',
		receipt: receipt(page, {
			rule: 'facets-and-profile',
			page: { start, end },
			entry: { id: row.claim, exact: null },
			scores: {
				core: { value: hits.core, threshold: THRESHOLDS.claimCore },
				share: { value: share, threshold: THRESHOLDS.claimShare },
				weight: { value: weight, threshold: THRESHOLDS.claimWeight },
			},
			terms: termsHit(page, hits),
		}),
	};
}
