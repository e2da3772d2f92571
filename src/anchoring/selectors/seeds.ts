import { must } from '../../text/must';
import { hashPieces, type PreparedText } from './prepared';
import { ANCHORING } from './thresholds';

/** A diagonal (page offset less pattern offset, in folded characters) around which a pattern shares pieces with a page. */
interface Candidate {
	diagonal: number;
	votes: number;
}

/** Diagonals are counted together in strips of this width. */
const STRIP = 32;
/** Places of one piece within the pattern that are counted; a piece that recurs more often says little. */
const MOST_PLACES = 4;

/**
 * Where a pattern may stand with changes: the strips of diagonals with the most pieces in common, best first. O(n + m)
 * plus the number of shared pieces.
 */
export function findCandidates(pattern: string, page: PreparedText): Candidate[] {
	const wanted = piecesOf(pattern);
	// A bit for each of 2^16 hashes turns nearly all of the page's pieces away without a look into the map.
	const filter = new Uint8Array(8192);
	for (const hash of wanted.keys()) {
		const slot = hash >>> 16;
		filter[slot >> 3] = must(filter[slot >> 3]) | (1 << (slot & 7));
	}
	const votes = new Map<number, number>();
	const { pieces } = page;
	for (let at = ANCHORING.seed - 1; at < pieces.length; at++) {
		const hash = must(pieces[at]);
		const slot = hash >>> 16;
		if (((must(filter[slot >> 3]) >> (slot & 7)) & 1) === 0) continue;
		for (const place of wanted.get(hash) ?? []) {
			const strip = Math.floor((at - place) / STRIP);
			votes.set(strip, (votes.get(strip) ?? 0) + 1);
		}
	}
	return best(votes);
}

function piecesOf(pattern: string): Map<number, number[]> {
	const places = new Map<number, number[]>();
	const hashes = hashPieces(pattern);
	for (let at = ANCHORING.seed - 1; at < hashes.length; at++) {
		const hash = must(hashes[at]);
		const known = places.get(hash);
		if (!known) places.set(hash, [at]);
		else if (known.length < MOST_PLACES) known.push(at);
	}
	return places;
}

/** The strips with the most votes, each counted with its neighbours and taken once. */
function best(votes: ReadonlyMap<number, number>): Candidate[] {
	const joined = [...votes].map(([strip, own]) => ({
		strip,
		own,
		votes: own + Math.max(votes.get(strip - 1) ?? 0, votes.get(strip + 1) ?? 0),
	}));
	joined.sort((a, b) => b.votes - a.votes || b.own - a.own);
	const least = Math.max(ANCHORING.votes, ANCHORING.votesOfBest * (joined[0]?.votes ?? 0));
	const taken: typeof joined = [];
	for (const candidate of joined) {
		if (taken.length >= ANCHORING.candidates || candidate.votes < least) break;
		if (!taken.some(({ strip }) => Math.abs(strip - candidate.strip) < 2)) taken.push(candidate);
	}
	return taken.map(({ strip, votes: count }) => ({ diagonal: strip * STRIP + STRIP / 2, votes: count }));
}
