import type { Pack } from '../corpus/pack/open';
import type { Article } from '../text/article';
import { firstBehind, withoutOverlaps } from '../text/span';
import { matchClaims } from './claims';
import { withClaimDrift, withQuoteDrift } from './drift/with-drift';
import type { ClaimMatch, Match, MatchKind, OutletMatch, QuoteMatch } from './match';
import { outletOf } from './outlets';
import { besidePack, type PackPage } from './pack-page';
import { preparePage } from './page';
import { matchQuotes } from './quotes/match-quotes';
import { receipt } from './receipt';
import { findReuse, matchReuse, type Reuse } from './reuse';
import { refineVoices } from './voices';

/** An article as the packs see it: voices corrected, matches in page order, and the outlet that published it. */
export interface MatchedArticle {
	article: Article;
	matches: { match: Match; pack: Pack }[];
	outlet: { id: string; name: string } | null;
}

/**
 * Everything that the packs document about an article. Deterministic, and independent of the order of packs; linear in
 * the length of the article.
 */
export function matchArticle(article: Article, packs: readonly Pack[]): MatchedArticle {
	const page = preparePage(article);
	const beside = packs.map((pack) => besidePack(page, pack));
	const reused = beside.map((own) => ({ page: own, reuses: findReuse(own) }));
	const voiced = refineVoices(
		page,
		reused.flatMap(({ reuses }) => reuses),
	);
	const placed = reused.flatMap((own) =>
		matchPack({ ...own.page, article: voiced }, own.reuses).map((match) => ({
			match,
			pack: own.page.pack,
			start: placeOf(voiced, match),
		})),
	);
	placed.sort((a, b) => comparePlaces(a, b) || compare(a.pack.metadata.id, b.pack.metadata.id));
	return {
		article: voiced,
		matches: placed.map(({ match, pack }) => ({ match, pack })),
		outlet: packs.map((pack) => outletOf(pack.outlets, article)).find(Boolean) ?? null,
	};
}

function matchPack(page: PackPage, reuses: readonly Reuse[]): Match[] {
	const quotes = matchQuotes(page);
	const claims = withoutOwnQuotes(matchClaims(page), quotes, page.pack);
	const passages: Match[] = [
		...quotes.map((quote) => withQuoteDrift(page, quote)),
		...matchReuse(page, reuses),
		...claims.map((claim) => withClaimDrift(page, claim)),
	];
	return [...passages, ...matchOutlets(page, passages)];
}

/** A claim adds nothing where the page quotes the very statement that makes it: the quote's note is the more exact. */
function withoutOwnQuotes(claims: readonly ClaimMatch[], quotes: readonly QuoteMatch[], pack: Pack): ClaimMatch[] {
	return claims.flatMap((claim) => {
		const statements = pack.entry('claim', claim.entry)?.statements ?? [];
		const own = quotes.filter((quote) => statements.includes(quote.entry)).flatMap((quote) => quote.spans);
		const spans = withoutOverlaps(claim.spans, own);
		return spans.length > 0 ? [{ ...claim, spans }] : [];
	});
}

/** The cards of the page's own publisher and of the publishers of documents found on it, each once. */
function matchOutlets(page: PackPage, passages: readonly Match[]): OutletMatch[] {
	const own = outletOf(page.pack.outlets, page.article);
	const sources = passages.flatMap((match) => {
		const outlet = match.kind === 'document' ? page.pack.entry('document', match.entry)?.outlet : null;
		return outlet ? [outlet] : [];
	});
	const ids = new Set([...(own ? [own.id] : []), ...sources]);
	return [...ids].map((id): OutletMatch => {
		const isOwn = id === own?.id;
		return {
			kind: 'outlet',
			entry: id,
			finding: isOwn ? 'publisher-of-page' : 'publisher-of-source',
			spans: [],
			score: 1,
			receipt: receipt(page, {
				rule: isOwn ? 'address-or-site-name' : 'publisher-of-matched-document',
				page: null,
				entry: { id, exact: null },
				scores: {},
				terms: [],
			}),
		};
	});
}

/** A match, and where the sentence begins in which it begins. */
interface Placed {
	match: Match;
	start: number;
}

/** The order of kinds within a sentence: the more exact first. */
const KINDS: readonly MatchKind[] = ['quote', 'document', 'claim', 'outlet'];

/** Page order by sentence; in one sentence the more exact kind first; matches without a place last. */
function comparePlaces(a: Placed, b: Placed): number {
	const difference = a.start - b.start || KINDS.indexOf(a.match.kind) - KINDS.indexOf(b.match.kind);
	return difference || compare(a.match.entry, b.match.entry);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where the sentence begins in which a match begins; behind everything for a match without a place. O(log sentences). */
function placeOf({ sentences }: Article, { spans }: Match): number {
	const offset = spans[0]?.start;
	if (offset === undefined) return Number.MAX_SAFE_INTEGER;
	const sentence = sentences[firstBehind(sentences, offset)];
	return sentence && sentence.start <= offset ? sentence.start : offset;
}
