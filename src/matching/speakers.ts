import type { Pack } from '../corpus/pack/open';
import type { Page, TokenRange } from './page';
import { buildTermTable, findTerms, type TermTable } from './terms';

/** The names of a pack's speakers, and whose each is. */
interface NameTable {
	terms: TermTable;
	speakers: string[];
}

const tables = new WeakMap<Pack, NameTable>();

/** Ids of the pack's speakers that are named in a stretch of the page. */
export function speakersIn(page: Page, pack: Pack, range: TokenRange): Set<string> {
	const { terms, speakers } = nameTable(pack);
	const found = new Set<string>();
	findTerms(terms, page, range, (name) => found.add(speakers[name] ?? ''));
	return found;
}

function nameTable(pack: Pack): NameTable {
	let table = tables.get(pack);
	if (!table) {
		const names = pack.metadata.speakers.flatMap(({ id, names: list }) => list.map((name) => ({ id, name })));
		table = { terms: buildTermTable(names.map(({ name }) => name)), speakers: names.map(({ id }) => id) };
		tables.set(pack, table);
	}
	return table;
}
