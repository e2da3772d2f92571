import type { Pack } from '../corpus/pack/open';
import type { Fact } from '../corpus/schema/common';
import type { NoteItem, NoteSource } from './note';
import { plain } from './pieces';

/** Collects the sources of a note in the order of their first use, each once. */
export interface Sources {
	list: NoteSource[];
	/** Positions of the given citations in `list`. Citations that the pack lacks are passed over. */
	cite(ids: readonly string[]): number[];
}

export function collectSources(pack: Pack): Sources {
	const places = new Map<string, number>();
	const list: NoteSource[] = [];
	const place = (id: string): number[] => {
		const known = places.get(id);
		if (known !== undefined) return [known];
		const citation = pack.entry('citation', id);
		if (!citation) return [];
		const { title = null, what = null, publisher, date, url, readAt = null, seen } = citation;
		places.set(id, list.push({ title, what, publisher, date, url, readAt, seen }) - 1);
		return [list.length - 1];
	};
	return { list, cite: (ids) => ids.flatMap(place) };
}

/** A cited fact as a line of a note. */
export function factItem(fact: Fact, sources: Sources): NoteItem {
	return {
		label: null,
		date: fact.date ?? fact.from ?? null,
		pieces: [plain(fact.text)],
		sources: sources.cite(fact.cite),
	};
}
