import { QUOTE_SHINGLE_SIZE } from '../../corpus/pack/sections';
import { firstOf, valuesFrom } from '../../fingerprint/hash-index';
import { shingleHashes } from '../../fingerprint/shingles';
import type { PackPage } from '../pack-page';
import type { TokenRange } from '../page';

/** For each token of the page that begins a known shingle: the rows of the wording table that hold it. */
export type Hits = ReadonlyMap<number, readonly number[]>;

/** A shingle that more wordings share is a stock phrase, and tells none of them apart. */
const MAX_ROWS = 64;
/** Of the wordings that share shingles with a passage, those with most are aligned. */
const MAX_CANDIDATES = 12;

/** O(words of the page), whatever the size of the pack. */
export function findHits({ tokens, pack: { quoteIndex: index } }: PackPage): Hits {
	const hits = new Map<number, number[]>();
	const hashes = shingleHashes(tokens, QUOTE_SHINGLE_SIZE);
	for (const [i, hash] of hashes.entries()) {
		const first = firstOf(index, hash);
		if (first < 0) continue;
		const rows = valuesFrom(index, hash, first);
		if (rows.length <= MAX_ROWS) hits.set(i, rows);
	}
	return hits;
}

/** Where a row's shingles lie in a passage: the densest stretch, as positions in its words. */
interface RowHits {
	row: number;
	count: number;
	from: number;
	to: number;
}

/**
 * The rows met most often in the pieces, with the stretch of words in which each was met. Shingles further apart than
 * `reach(row)` words are taken for different places, of which the fullest counts. O(hits).
 */
export function rowHits(hits: Hits, pieces: readonly TokenRange[], reach: (row: number) => number): RowHits[] {
	const found = new Map<number, { best: RowHits; open: RowHits }>();
	let offset = 0;
	for (const { from, to } of pieces) {
		for (let i = from; i + QUOTE_SHINGLE_SIZE <= to; i++) {
			const at = offset + i - from;
			for (const row of hits.get(i) ?? []) {
				const known = found.get(row);
				if (known && at - known.open.to <= reach(row)) {
					known.open.to = at + QUOTE_SHINGLE_SIZE;
					known.open.count++;
				} else {
					const open = { row, count: 1, from: at, to: at + QUOTE_SHINGLE_SIZE };
					if (known) known.open = open;
					else found.set(row, { best: open, open });
				}
				const entry = found.get(row);
				if (entry && entry.open.count > entry.best.count) entry.best = entry.open;
			}
		}
		offset += to - from;
	}
	return [...found.values()]
		.map(({ best }) => best)
		.sort((a, b) => b.count - a.count || a.row - b.row)
		.slice(0, MAX_CANDIDATES);
}
