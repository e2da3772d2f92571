import type { Pack } from '../corpus/pack/open';
import { tokenise } from '../text/tokenise';
import { perPack } from './per-pack';
import { type WordList, wordList } from './quotes/words';

/** The words of a row of the pack's wording table, tokenised once. */
export const wordingWords = perPack((pack, row: number): WordList => {
	const tokens = tokenise(pack.wordings[row]?.text ?? '');
	const indexes = Array.from({ length: tokens.length }, (_, i) => i);
	return wordList(tokens, indexes);
});

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

/** Rows of the wording table of these speakers, for quotations too short or too much altered for the index. */
export function wordingsBy(pack: Pack, speakers: ReadonlySet<string>): number[] {
	return [...speakers].flatMap((speaker) => (bySpeaker(pack, null).get(speaker) ?? []).slice(0, MAX_ROWS));
}
