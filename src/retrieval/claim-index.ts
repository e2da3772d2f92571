import { must } from '../text/must';
import { bestScores } from './best-scores';
import { type Claim, type Collection, readCollection } from './collection';
import { LetterIndex } from './letter-index';
import { accumulate, bytesOf, type Postings } from './postings';
import { readQuery } from './query';
import { WEIGHTS, type Weights } from './weights';
import { averageLengths, buildWordIndex } from './word-index';

/** A claim found, with its points: sums of rarity, so comparable within one query only. */
interface Ranked {
	id: string;
	score: number;
}

/** What an index holds. */
interface IndexStatistics {
	claims: number;
	/** Different terms, behind stemming. */
	terms: number;
	/** Terms in a claim on average, all fields together. */
	averageLength: number;
	/** Bytes of the typed arrays. */
	bytes: number;
}

/**
 * Claims made ready for ranking.
 *
 * Which of a list of claims does a free-form sentence repeat? Purely statistical; nothing of it is
 * curated, and nothing but the list itself is needed.
 *
 * Two inverted indexes, one of words and one of letters. Take three claims, numbered in the order of their ids:
 *
 *     0  cheese   The moon is cheese.
 *     1  hoax     The moon landings were staged.
 *     2  mars     Landing on Mars was staged in Iceland.
 *
 * The word index says for each term in which claims it stands and what it is worth there (word-index.ts). Function
 * words are dropped and endings cut (terms.ts), rare terms are worth more, and so are terms of short claims:
 *
 *     moon    0: 0.5   1: 0.5             land    1: 0.5   2: 0.4
 *     chees   0: 1.1                      iceland          2: 0.9        …
 *
 * These worths are all known before any query (BM25F: Robertson & Zaragoza 2009), so ranking "#MoonLanding was staged!
 * — Al (@al) May 1, 2020" only adds them up: first the sentence is parted from its furniture (query-parts.ts) and the
 * hashtag into words (compounds.ts), then the lists of `moon`, `land` and `stage` are added into one array of scores:
 *
 *     claim 0: 0.5          claim 1: 0.5 + 0.5 + 0.5          claim 2: 0.4 + 0.4
 *
 * Words of the attribution count as well, by weights of their own (weights.ts). The letter index does the same for
 * runs of four letters, `^moo moon oon$ …` (letter-index.ts), so that a name spelt otherwise still counts for
 * something. Its likeness, times a weight, is added on top, and the best scores are read off (best-scores.ts), equals by id.
 *
 * Both indexes are the same three typed arrays (postings.ts): where each term's list begins, the claims, the worths.
 *
 *     starts     0      2   3 …           moon = 0, chees = 1, …
 *     documents  0  1   0   …             moon is in 0 and 1, chees in 0
 *     values     .5 .5  1.1 …
 */
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
