import { QUOTE_SHINGLE_SIZE } from '../../corpus/pack/sections';
import type { QuoteMatch } from '../match';
import type { PackPage } from '../pack-page';
import type { TokenRange } from '../page';
import { THRESHOLDS } from '../thresholds';
import { type Attribution, attribute } from './attribution';
import { bestCandidate, type WordingCandidate } from './candidates';
import { findHits, type Hits } from './hits';
import { type PagePassage, quotedPassages, unmarkedPassages } from './passages';
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
		...unmarkedPassages(page, (token) => hits.has(token), QUOTE_SHINGLE_SIZE, THRESHOLDS.quoteWords),
	];
	const matches = passages.flatMap((passage) => {
		const attribution = attribute(page, passage);
		if (attribution.named.size === 0 && !hasHit(hits, passage)) return [];
		return matchPassage(page, passage, attribution, hits);
	});
	return withoutRepeats(matches);
}

function hasHit(hits: Hits, { pieces }: PagePassage): boolean {
	return pieces.some(({ from, to }) => {
		for (let i = from; i + QUOTE_SHINGLE_SIZE <= to; i++) if (hits.has(i)) return true;
		return false;
	});
}

/**
 * The matches of one passage. Its pieces are taken together; those that the best wording does not explain are looked at
 * again without the others. At most as many rounds as pieces.
 */
function matchPassage(page: PackPage, passage: PagePassage, attribution: Attribution, hits: Hits): QuoteMatch[] {
	const whole = bestCandidate(page, passage, attribution, hits);
	if (!whole) {
		if (passage.pieces.length === 1) return [];
		return passage.pieces.flatMap((piece) => matchPassage(page, { ...passage, pieces: [piece] }, attribution, hits));
	}
	const explained = explainedPieces(passage, whole);
	const rest = passage.pieces.filter((piece) => !explained.includes(piece));
	const narrowed = rest.length === 0 ? null : { ...passage, pieces: explained };
	const best = (narrowed && bestCandidate(page, narrowed, attribution, hits)) ?? whole;
	const pieces = best === whole ? passage.pieces : explained;
	const joined = passage.quoted ? joinedStatements(page, best, pieces, hits) : [];
	const match = toMatch(page, best, { pieces, attribution, joined });
	const others = best === whole ? [] : matchPassage(page, { ...passage, pieces: rest }, attribution, hits);
	return match ? [match, ...others] : others;
}

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
