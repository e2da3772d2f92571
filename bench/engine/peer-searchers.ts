import approx from 'approx-string-match';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import { LshIndex, Minhash } from 'minhash';
import MiniSearch from 'minisearch';
import bm25 from 'wink-bm25-text-search';

/** Which of the indexed texts a sentence or quotation is most like, by a library used as its manual says; -1 for none. */
export type Search = (query: string) => number;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function miniSearch(texts: readonly string[]): Search {
	const index = new MiniSearch({ fields: ['text'] });
	index.addAll(texts.map((text, id) => ({ id, text })));
	return (query) => Number(index.search(query)[0]?.id ?? -1);
}

function flexSearch(texts: readonly string[]): Search {
	const index = new FlexSearch.Index({ tokenize: 'strict' });
	for (const [id, text] of texts.entries()) index.add(id, text);
	// Without suggestions it finds only texts that have every word of the query.
	return (query) => Number((index.search(query, { limit: 1, suggest: true }) as number[])[0] ?? -1);
}

function winkBm25(texts: readonly string[]): Search {
	const engine = bm25();
	engine.defineConfig({ fldWeights: { text: 1 } });
	engine.definePrepTasks([wordsOf]);
	for (const [id, text] of texts.entries()) engine.addDoc({ text }, id);
	engine.consolidate();
	return (query) => Number(engine.search(query, 1)[0]?.[0] ?? -1);
}

/** Words to a shingle of the MinHash peer, and its permutations and bands: finds sentences alike by a half. */
const MINHASH = { shingle: 3, permutations: 64, band: 4 } as const;

/** Signatures of the sentences of the texts; the text whose sentences share most bands with the query. */
function minHash(texts: readonly string[]): Search {
	const index = new LshIndex({ bandSize: MINHASH.band });
	const sign = (sentence: string): Minhash => {
		const signature = new Minhash({ numPerm: MINHASH.permutations });
		const words = wordsOf(sentence);
		for (let i = 0; i + MINHASH.shingle <= words.length; i++)
			signature.update(words.slice(i, i + MINHASH.shingle).join(' '));
		return signature;
	};
	for (const [id, text] of texts.entries()) {
		for (const sentence of text.split(/(?<=[.!?])\s+/)) index.insert(id, sign(sentence));
	}
	return (query) => {
		const votes = new Map<number, number>();
		// Its own `query` throws where a band is not known.
		for (const band of index.getHashbands(sign(query)))
			for (const id of index.index[band] ?? []) votes.set(id, (votes.get(id) ?? 0) + 1);
		return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? -1;
	};
}

function fuse(texts: readonly string[]): Search {
	const index = new Fuse([...texts], { ignoreLocation: true, threshold: 0.5 });
	return (query) => index.search(query)[0]?.refIndex ?? -1;
}

/** Errors allowed to approx-string-match, as a share of the query's letters. */
const ERRORS = 0.25;

function approxStringMatch(texts: readonly string[]): Search {
	return (query) => {
		let best = { id: -1, errors: Number.POSITIVE_INFINITY };
		for (const [id, text] of texts.entries()) {
			for (const { errors } of approx(text, query, Math.floor(ERRORS * query.length))) {
				if (errors < best.errors) best = { id, errors };
			}
		}
		return best.id;
	};
}

/** Libraries that rank texts by words, and one that finds near-duplicates. */
export const TEXT_PEERS: Readonly<Record<string, (texts: readonly string[]) => Search>> = {
	MiniSearch: miniSearch,
	FlexSearch: flexSearch,
	'wink-bm25': winkBm25,
	'minhash (LSH)': minHash,
};

/** Libraries that compare letters. */
export const LETTER_PEERS: Readonly<Record<string, (texts: readonly string[]) => Search>> = {
	'fuse.js': fuse,
	'approx-string-match': approxStringMatch,
};
