import type { PackPage } from './pack-page';
import type { TokenRange } from './page';
import { perPack } from './per-pack';
import { buildTermTable, findTerms, type TermTable } from './terms';

/** A speaker of the pack where a page names them. */
export interface NamedSpeaker {
	speaker: string;
	/** Whether it is a person; ministries and other bodies are not. */
	person: boolean;
	at: TokenRange;
}

/** The names of a pack's speakers, and whose each is. */
interface NameTable {
	terms: TermTable;
	names: { speaker: string; person: boolean }[];
}

/** The pack's speakers that are named in a stretch of the page, in its order. O(words). */
export function namedSpeakers(page: PackPage, range: TokenRange): NamedSpeaker[] {
	const { terms, names } = nameTable(page.pack, null);
	const found: NamedSpeaker[] = [];
	findTerms(terms, page, range, (name, at) => {
		const known = names[name];
		if (known) found.push({ ...known, at });
	});
	return found;
}

const nameTable = perPack((pack): NameTable => {
	const rows = pack.metadata.speakers.flatMap((speaker) => speaker.names.map((name) => ({ name, speaker })));
	return {
		terms: buildTermTable(rows.map(({ name }) => name)),
		names: rows.map(({ speaker }) => ({ speaker: speaker.id, person: isPerson(speaker) })),
	};
});

/** A person is known by the last word of their name; a body is not. Bodies taken for persons would speak for others. */
export function isPerson({ name, names }: { name: string; names: readonly string[] }): boolean {
	const last = name.split(' ').at(-1) ?? '';
	return last !== name && names.includes(last);
}
