import { must } from '../text/must';
import type { Collection } from './collection';
import { frequencyOf, invert, type Postings, type Row } from './postings';
import type { Weights } from './weights';

/**
 * The words of all claims with what each is worth in each: BM25F (S. Robertson & H. Zaragoza, "The Probabilistic
 * Relevance Framework: BM25 and Beyond", 2009, §3.6). A term's occurrences in the fields are weighted and discounted
 * for the fields' lengths, added up to tf, saturated to tf / (k1 + tf), and multiplied with the term's rarity. All of
 * that is known before any query, so it is in the postings, and a query only adds numbers. O(postings).
 */
export function buildWordIndex({ claims, terms }: Collection, weights: Weights): Postings {
	const averages = averageLengths(claims);
	const rows = claims.map(({ fields }): Row => {
		const frequencies = new Map<number, number>();
		for (const [field, { counts, length }] of fields.entries()) {
			const discount = must(weights.lengthDiscount[field]);
			const average = must(averages[field]);
			const relative = average > 0 ? length / average : 1;
			const worth = must(weights.field[field]) / (1 - discount + discount * relative);
			for (const [term, count] of counts) frequencies.set(term, (frequencies.get(term) ?? 0) + worth * count);
		}
		const values = [...frequencies.values()].map((tf) => ((weights.saturation + 1) * tf) / (weights.saturation + tf));
		return { terms: [...frequencies.keys()], values };
	});
	const postings = invert(rows, terms.size);
	for (let term = 0; term < terms.size; term++) {
		const idf = rarityOfWord(frequencyOf(postings, term), claims.length);
		const values = postings.values.subarray(postings.starts[term], postings.starts[term + 1]);
		for (const [i, value] of values.entries()) values[i] = idf * value;
	}
	return postings;
}

/** Average length of each field in terms, over all claims. */
export function averageLengths(claims: Collection['claims']): number[] {
	return [0, 1, 2].map((field) => {
		const sum = claims.reduce((total, { fields }) => total + must(fields[field]).length, 0);
		return sum / Math.max(1, claims.length);
	});
}

/** Inverse document frequency as BM25 has it, kept above zero: ln(1 + (N − n + ½) / (n + ½)). */
const rarityOfWord = (documents: number, total: number): number =>
	Math.log(1 + (total - documents + 0.5) / (documents + 0.5));
