import { compilePack } from '../../src/corpus/pack/compile';
import { openPack, type Pack } from '../../src/corpus/pack/open';
import type { Document } from '../../src/corpus/schema/document';
import { fingerprint } from '../../src/fingerprint/fingerprint';
import { PLUTO, packSource } from './packs';

/** A document of a test: its sections by their titles. */
export interface GivenDocument {
	id: string;
	language: string;
	sections: Record<string, string>;
}

/** A pack of these documents, compiled and opened, on top of the Pluto pack's other entries. */
export async function documentsPack(given: readonly GivenDocument[]): Promise<Pack> {
	const source = packSource(PLUTO);
	const base = source.entries.find((entry): entry is Document => entry.kind === 'document');
	if (!base) throw new Error('the test pack has no document');
	const documents = given.map(
		({ id, language, sections }): Document => ({
			...base,
			id,
			slug: id.toLowerCase(),
			language,
			clauses: [],
			sections: Object.keys(sections).map((title) => ({ title, summary: title })),
		}),
	);
	const fingerprints = given.map(({ id, sections }) => [id, fingerprint(Object.values(sections))] as const);
	const entries = [...documents, ...source.entries.filter(({ kind }) => kind !== 'document')];
	return openPack(await compilePack({ ...source, entries, fingerprints: new Map(fingerprints) }));
}
