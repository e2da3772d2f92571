import { findQuantities } from '../../../text/quantities/find-quantities';
import { overlaps } from '../../../text/span';
import { languageOf } from '../find-words';
import { abstain, agree, type Comparison, differ, type Scope } from '../scope';
import { type ComparedWords, pageTextOf } from './changes';

/** A number of the record that a quotation gives otherwise, between words that it keeps. */
export function compareWordingNumber({ page }: Scope, words: ComparedWords): Comparison {
	const language = languageOf(page);
	const held = findQuantities(words.text, language);
	if (held.length === 0) return abstain('no-number');
	for (const { entrySpan, pageSpan, left, added } of words.changes) {
		if (left.length === 0 || added.length === 0) continue;
		const own = held.filter((quantity) => overlaps(quantity, entrySpan));
		const given = findQuantities(pageTextOf(page, pageSpan), language);
		const [a, b] = [own[0], given[0]];
		if (own.length !== 1 || given.length !== 1 || !a || !b || a.unit !== b.unit) continue;
		if (a.low > b.high || b.low > a.high) return differ(pageSpan, 'another-number');
	}
	return agree('same-numbers');
}
