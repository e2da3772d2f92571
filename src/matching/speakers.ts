import type { Pack } from '../corpus/pack/open';
import type { Page, TokenRange } from './page';
import { buildTermTable, findTerms, type TermTable } from './terms';

const tables = new WeakMap<Pack, TermTable>();

/** Ids of the pack's speakers that are named in a stretch of the page. */
export function speakersIn(page: Page, pack: Pack, range: TokenRange): Set<string> {
	let table = tables.get(pack);
	if (!table) {
		const { speakers } = pack.metadata;
		table = buildTermTable(speakers.flatMap(({ names }, owner) => names.map((name) => [name, owner] as const)));
		tables.set(pack, table);
	}
	const found = new Set<string>();
	findTerms(table, page, range, (owner) => {
		const speaker = pack.metadata.speakers[owner];
		if (speaker) found.add(speaker.id);
	});
	return found;
}
