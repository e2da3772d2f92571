import { must } from '../text/must';
import { bestScores } from './best-scores';
import { type Claim, type Collection, readCollection } from './collection';
import { LetterIndex } from './letter-index';
import { accumulate, bytesOf, type Postings } from './postings';
import { readQuery } from './query';
import { WEIGHTS, type Weights } from './weights';
import { averageLengths, buildWordIndex } from './word-index';

/** A claim found, with its points: sums of rarity, so comparable within one query only. */
export interface Ranked {
	id: string;
	score: number;
}

/** What an index holds. */
export interface IndexStatistics {
	claims: number;
	/** Different terms, behind stemming. */
	terms: number;
	/** Terms in a claim on average, all fields together. */
	averageLength: number;
	/** Bytes of the typed arrays. */
	bytes: number;
}

/** Claims made ready for ranking; see the example in index.ts. */
export class ClaimIndex {
	private readonly collection: Collection;
	private readonly words: Postings;
	private readonly letters: LetterIndex;

	/** Indexes `claims`, whose ids must differ. O(characters). */
	constructor(
		claims: readonly Claim[],
		private readonly weights: Weights = WEIGHTS,
	) {
		this.collection = readCollection(claims);
		this.words = buildWordIndex(this.collection, weights);
		this.letters = new LetterIndex(this.collection);
	}

	/**
	 * The `top` claims that fit `sentence` best, best first, equals by id; fewer where fewer share anything with it.
	 * O(postings of the sentence's terms and grams + claims).
	 */
	rank(sentence: string, top: number): Ranked[] {
		const { ids } = this.collection;
		const query = readQuery(sentence, this.collection, this.weights);
		const scores = new Float64Array(ids.length);
		for (const [term, weight] of query.terms) accumulate(this.words, term, weight, scores);
		this.letters.addLikeness(query.grams, query.unknownGrams, this.weights.letters, scores);
		return bestScores(scores, top).map(({ place, score }) => ({ id: must(ids[place]), score }));
	}

	statistics(): IndexStatistics {
		const { ids, terms, claims } = this.collection;
		return {
			claims: ids.length,
			terms: terms.size,
			averageLength: averageLengths(claims).reduce((sum, length) => sum + length, 0),
			bytes: bytesOf(this.words) + this.letters.bytes,
		};
	}
}
