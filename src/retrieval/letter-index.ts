import { must } from '../text/must';
import type { Collection } from './collection';
import { accumulate, bytesOf, frequencyOf, invert, type Postings } from './postings';

/**
 * Likeness by letters: the cosine between the grams of a query and those of each claim, a gram counting its rarity
 * ln((N + 1) / n) (vector space model: G. Salton, 1975). Grams stand in postings without values: what a gram adds to
 * the dot product is the same for each claim, and each claim's length is divided out once at the end.
 */
export class LetterIndex {
	private readonly postings: Postings;
	/** 1 / length of each claim's vector; 0 for a claim without grams. */
	private readonly inverseNorms: Float64Array;
	private readonly total: number;

	constructor({ claims, grams }: Collection) {
		this.total = claims.length;
		this.postings = invert(
			claims.map((claim) => ({ terms: claim.grams })),
			grams.size,
		);
		this.inverseNorms = Float64Array.from(claims, (claim) => {
			const square = claim.grams.reduce((sum, gram) => sum + this.rarity(gram) ** 2, 0);
			return square > 0 ? 1 / Math.sqrt(square) : 0;
		});
	}

	get bytes(): number {
		return bytesOf(this.postings) + this.inverseNorms.byteLength;
	}

	/**
	 * Adds `worth` times the likeness of each claim to `scores`. `grams` are the query's known grams, each once;
	 * `unknown` says how many more it has that no claim has (they make it less like any claim). O(postings + claims).
	 */
	addLikeness(grams: readonly number[], unknown: number, worth: number, scores: Float64Array): void {
		let square = unknown * Math.log(this.total + 1) ** 2;
		const products = new Float64Array(this.total);
		for (const gram of grams) {
			const weight = this.rarity(gram) ** 2;
			square += weight;
			accumulate(this.postings, gram, weight, products);
		}
		if (square === 0) return;
		const factor = worth / Math.sqrt(square);
		for (const [claim, inverseNorm] of this.inverseNorms.entries()) {
			scores[claim] = must(scores[claim]) + factor * must(products[claim]) * inverseNorm;
		}
	}

	private rarity(gram: number): number {
		return Math.log((this.total + 1) / Math.max(1, frequencyOf(this.postings, gram)));
	}
}
