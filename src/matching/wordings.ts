import type { Pack } from '../corpus/pack/open';
import { tokenise } from '../text/tokenise';
import { type WordList, wordList } from './quotes/words';

const lists = new WeakMap<Pack, Map<number, WordList>>();
const bySpeaker = new WeakMap<Pack, Map<string, number[]>>();

/** The words of a row of the pack's wording table, tokenised once. */
export function wordingWords(pack: Pack, row: number): WordList {
	const known = lists.get(pack) ?? new Map<number, WordList>();
	lists.set(pack, known);
	let list = known.get(row);
	if (!list) {
		const tokens = tokenise(pack.wordings[row]?.text ?? '');
		list = wordList(
			tokens,
			Array.from({ length: tokens.length }, (_, i) => i),
		);
		known.set(row, list);
	}
	return list;
}

/** Rows of the wording table per speaker, for quotations too short or too much altered for the index. */
export function wordingsBy(pack: Pack, speakers: ReadonlySet<string>): number[] {
	let table = bySpeaker.get(pack);
	if (!table) {
		table = new Map();
		for (const [row, { speaker }] of pack.wordings.entries()) {
			const rows = table.get(speaker);
			if (rows) rows.push(row);
			else table.set(speaker, [row]);
		}
		bySpeaker.set(pack, table);
	}
	const rows: number[] = [];
	for (const speaker of speakers) rows.push(...(table.get(speaker) ?? []).slice(0, MAX_ROWS));
	return rows;
}

/** Of one speaker's wordings at most this many are tried word by word; a fuller pack has to be met by its index. */
const MAX_ROWS = 100;
