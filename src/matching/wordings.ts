import type { Pack } from '../corpus/pack/open';
import { FNV_PRIME } from '../text/fold-term';
import { must } from '../text/must';
import { tokenise } from '../text/tokenise';
import { perPack } from './per-pack';
import { type WordList, wordList } from './quotes/word-list';

/** The words of a row of the pack's wording table, tokenised once. */
export const wordingWords = perPack((pack, row: number): WordList => {
	const tokens = tokenise(pack.wordings[row]?.text ?? '');
	const indexes = Array.from({ length: tokens.length }, (_, i) => i);
	return wordList(tokens, indexes);
});

/** The pairs of neighbouring words of a row, hashed. */
const wordingPairs = perPack((pack, row: number) => new Set(neighbours(wordingWords(pack, row).hashes)));

/** Each two neighbours of a list of word hashes as one hash. O(n). */
export const neighbours = (hashes: readonly number[]): number[] =>
	hashes.slice(1).map((hash, i) => (Math.imul(must(hashes[i]), FNV_PRIME) ^ hash) >>> 0);

/** Of one speaker's wordings at most this many are tried word by word; a fuller pack has to be met by its index. */
const MAX_ROWS = 100;

/** Rows of the wording table per speaker. */
const bySpeaker = perPack((pack): ReadonlyMap<string, number[]> => {
	const table = new Map<string, number[]>();
	for (const [row, { speaker }] of pack.wordings.entries()) {
		const rows = table.get(speaker);
		if (rows) rows.push(row);
		else table.set(speaker, [row]);
	}
	return table;
});

/**
 * Rows of the wording table of these speakers, for quotations too short or too much altered for the index: those that
 * have two neighbouring words of the quotation. No rule accepts fewer than three in a row; the third may be written otherwise.
 */
export function wordingsBy(pack: Pack, speakers: ReadonlySet<string>, pairs: readonly number[]): number[] {
	return [...speakers]
		.flatMap((speaker) => (bySpeaker(pack, null).get(speaker) ?? []).slice(0, MAX_ROWS))
		.filter((row) => pairs.some((pair) => wordingPairs(pack, row).has(pair)));
}
