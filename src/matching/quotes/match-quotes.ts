import { QUOTE_SHINGLE_SIZE } from '../../corpus/pack/sections';
import { must } from '../../text/must';
import { firstBehind } from '../../text/span';
import type { QuoteMatch } from '../match';
import type { PackPage } from '../pack-page';
import type { TokenRange } from '../page';
import { THRESHOLDS } from '../thresholds';
import { type Attribution, attribute } from './attribution';
import { bestCandidate, type WordingCandidate } from './candidates';
import { findHits, type Hits } from './hits';
import { joinParts } from './join-parts';
import { type PagePassage, quotedPassages, unmarkedPassages } from './passages';
import type { QuotedPassage } from './quoted-passage';
import { withoutRepeats } from './repeats';
import { toMatch } from './result';
import { joinedStatements } from './splice';

/**
 * Statements quoted on the page, each passage with the wording that fits it best. Linear in the length of the page: a
 * passage has a bounded number of pieces and candidates, and of long ones only the words about a hit are aligned.
 */
export function matchQuotes(page: PackPage): QuoteMatch[] {
	const hits = findHits(page);
	const passages = [
		...quotedPassages(page),
		...unmarkedPassages(page, (token) => hits.has(token), QUOTE_SHINGLE_SIZE, THRESHOLDS.quoteWordsUnmarked),
	];
	const quoted = passages.flatMap((passage) => {
		const attribution = attribute(page, passage);
		if (attribution.named.size === 0 && !hasHit(hits, passage)) return [];
		return matchPassage(page, passage, attribution, hits);
	});
	return withoutRepeats(joinParts(page, quoted, hits).map((passage) => toMatch(page, passage, hits)));
}

function hasHit(hits: Hits, { pieces }: PagePassage): boolean {
	return pieces.some(({ from, to }) => {
		for (let i = from; i + QUOTE_SHINGLE_SIZE <= to; i++) if (hits.has(i)) return true;
		return false;
	});
}

/**
 * The matches of one passage. Its pieces are taken together; those that the best wording does not explain are looked at
 * again without the others, and so are those of several blocks that only another order would join. At most as many rounds
 * as pieces.
 */
function matchPassage(page: PackPage, passage: PagePassage, attribution: Attribution, hits: Hits): QuotedPassage[] {
	const apart = (pieces: readonly TokenRange[]) =>
		pieces.flatMap((piece) => matchPassage(page, { ...passage, pieces: [piece] }, attribution, hits));
	const whole = bestCandidate(page, passage, attribution, hits);
	if (!whole) return passage.pieces.length === 1 ? [] : apart(passage.pieces);
	const explained = explainedPieces(passage, whole);
	const rest = passage.pieces.filter((piece) => !explained.includes(piece));
	const narrowed = rest.length === 0 ? null : { ...passage, pieces: explained };
	const best = (narrowed && bestCandidate(page, narrowed, attribution, hits)) ?? whole;
	const pieces = best === whole ? passage.pieces : explained;
	if (passage.quoted && pieces.length > 1 && inSeveralBlocks(page, pieces)) {
		const own = page.pack.wordings[best.row]?.statement;
		if (own && joinedStatements(page, best, pieces, hits).includes(own)) return apart(passage.pieces);
	}
	const others = best === whole ? [] : matchPassage(page, { ...passage, pieces: rest }, attribution, hits);
	return [{ passage: { ...passage, pieces }, candidate: best, attribution }, ...others];
}

const inSeveralBlocks = (page: PackPage, pieces: readonly TokenRange[]): boolean => {
	const blocks = new Set(pieces.map(({ from }) => firstBehind(page.article.blocks, must(page.tokens.starts[from]))));
	return blocks.size > 1;
};

/** Share of a piece that must stand in the wording for the piece to be part of the quotation of it. */
const LEAST_SHARE_OF_PIECE = 0.34;

function explainedPieces({ pieces }: PagePassage, { words, alignment }: WordingCandidate): TokenRange[] {
	if (pieces.length === 1) return pieces;
	const kept = alignment.runs.flatMap(({ op, page }) => (op === 'keep' ? words.indexes.slice(...page) : []));
	return pieces.filter(({ from, to }) => {
		const own = kept.filter((index) => index >= from && index < to).length;
		return own >= LEAST_SHARE_OF_PIECE * (to - from);
	});
}
