import { ClaimReader, type ReadClaim, type Vocabulary } from './claim-reader';
import { languageOf } from './language-of';
import { type Analyser, analyserFor } from './terms';

/** One claim to be found. */
export interface Claim {
	id: string;
	/** The claim itself, a sentence. */
	text: string;
	title?: string;
	/** What else is known of it: a subtitle, an article. */
	body?: string;
}

/** Claims as terms and grams, with the vocabularies that number them. */
export interface Collection {
	/** Ascending by UTF-16 units; a claim's number is its place here. */
	ids: string[];
	analyser: Analyser;
	/** Term → its number. */
	terms: Vocabulary<string>;
	/** Gram → its number. */
	grams: Vocabulary<number>;
	/** Folded word → number of claims that have it. */
	wordFrequencies: Map<string, number>;
	claims: ReadClaim[];
}

/** Reads claims in the order of their ids, so that the order in which they are given changes nothing. O(characters). */
export function readCollection(claims: readonly Claim[]): Collection {
	const sorted = [...claims].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
	const reader = new ClaimReader(analyserFor(languageOf(sorted.map(({ text }) => text))));
	const read = sorted.map((claim) => reader.read([claim.text, claim.title ?? '', claim.body ?? '']));
	const { analyser, terms, grams } = reader;
	const ids = sorted.map(({ id }) => id);
	return { ids, analyser, terms, grams, wordFrequencies: reader.frequencies(), claims: read };
}
