import { compilePack } from '../../corpus/pack/compile';
import { openPack, type Pack } from '../../corpus/pack/open';
import type { PackSource } from '../../corpus/source/source';
import { must } from '../../text/must';
import { hashTerm } from '../../text/tokenise';

/** Batches that the examples of a pack are dealt into, by their hash. */
const BATCHES = 5;

const batchOf = (text: string): number => hashTerm(text) % BATCHES;

/**
 * For each example a pack that has learnt from no example of its batch: profiles, rarities and the vocabulary are those of
 * the other four fifths. Facets and patterns are hand-written and stay. O(batches × compiling).
 */
export async function packsWithoutBatches(source: PackSource): Promise<(example: string) => Pack> {
	const packs: Pack[] = [];
	for (let batch = 0; batch < BATCHES; batch++)
		packs.push(await openPack(await compilePack(withoutBatch(source, batch))));
	return (example) => must(packs[batchOf(example)]);
}

function withoutBatch(source: PackSource, batch: number): PackSource {
	const kept = (texts: readonly string[]) => texts.filter((text) => batchOf(text) !== batch);
	const keptOf = <T extends Record<string, string[] | undefined>>(examples: T): T =>
		Object.fromEntries(Object.entries(examples).map(([language, texts]) => [language, texts && kept(texts)])) as T;
	return {
		...source,
		entries: source.entries.map((entry) =>
			entry.kind === 'claim'
				? { ...entry, variants: keptOf(entry.variants), nearMisses: keptOf(entry.nearMisses) }
				: entry,
		),
	};
}
