import { matchingWords } from '../../languages';
import type { StanceCues } from '../../languages/language';
import { listed } from '../../languages/word-lists';
import type { Page, TokenRange } from '../page';
import { buildTermTable, findTerms, type TermTable } from '../terms';

export type CueKind = keyof StanceCues;

/** The cues of a stretch by their kind, each in the order of the text. */
export type FoundCues = ReadonlyMap<CueKind, readonly TokenRange[]>;

interface CueTable {
	terms: TermTable;
	kinds: CueKind[];
}

const tables = new Map<string, CueTable | null>();

/** All cues of a stretch at once; null where the language has none. O(words). */
export function stanceCuesIn(page: Page, range: TokenRange, language: string): FoundCues | null {
	const table = tableOf(language);
	if (!table) return null;
	const found = new Map<CueKind, TokenRange[]>();
	findTerms(table.terms, page, range, (term, at) => {
		const kind = table.kinds[term];
		if (kind === undefined) return;
		const known = found.get(kind);
		if (known) known.push(at);
		else found.set(kind, [at]);
	});
	return found;
}

function tableOf(language: string): CueTable | null {
	let table = tables.get(language);
	if (table === undefined) {
		const cues = matchingWords(language)?.stance;
		table = cues ? build(cues) : null;
		tables.set(language, table);
	}
	return table;
}

function build(cues: StanceCues): CueTable {
	const rows = (Object.keys(cues) as CueKind[]).flatMap((kind) => listed(cues[kind]).map((word) => ({ kind, word })));
	return { terms: buildTermTable(rows.map(({ word }) => word)), kinds: rows.map(({ kind }) => kind) };
}
