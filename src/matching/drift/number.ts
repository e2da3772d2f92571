import type { RecordItem } from '../../corpus/schema/record';
import { MATCHING } from '../../languages';
import { anyOf } from '../../languages/word-lists';
import { findQuantities } from '../../text/quantities/find-quantities';
import { type Quantity, rangeOf } from '../../text/quantities/quantity';
import { spanOf, type TokenRange, tokensIn } from '../page';
import { languageOf } from './find-words';
import { aboutIn, abstain, agree, type Comparison, differ, gap, isNear, type Scope } from './scope';

/** Words that may stand between a number and what it counts: "14,000 people have been killed". */
const MOST_WORDS_BETWEEN = 5;
/** Before a number there is less room: "killed more than 14,000", "the number of troops reaches 125,000". */
const MOST_WORDS_BEFORE = 4;

/** Right behind a number: what it counts, whatever else stands near. */
const MEASURES = new RegExp(`^[\\s-]?${anyOf(Object.values(MATCHING).map(({ measures }) => measures))}`, 'iu');

/**
 * Compares the one number of a sentence that counts what the record counts. Abstains where none does or where several
 * do; agrees as soon as one fits, or where both could be roundings or limits of the same value.
 */
export function compareNumber(scope: Scope, item: Extract<RecordItem, { kind: 'number' }>): Comparison {
	const about = aboutIn(scope, item);
	if (about.length === 0) return abstain('not-counted');
	const numbers = scope.ranges.flatMap((range) => quantitiesIn(scope, range));
	const own = numbers.filter(
		(number) => number.unit === item.unit && about.some((word) => counts(scope, numbers, number, word)),
	);
	const [first] = own;
	if (!first) return abstain('no-number');
	const held =
		typeof item.value === 'number' ? rangeOf(item.value, 'exact') : { low: item.value[0], high: item.value[1] };
	if (own.some(({ low, high }) => low <= held.high && held.low <= high)) return agree('same-number');
	return own.length > 1 ? abstain('several-numbers') : differ(first, 'another-number');
}

interface PlacedQuantity extends Quantity {
	at: TokenRange;
}

function quantitiesIn({ page }: Scope, range: TokenRange): PlacedQuantity[] {
	const { start, end } = spanOf(page, range);
	return findQuantities(page.article.text.slice(start, end), languageOf(page)).map((quantity) => {
		const span = { start: start + quantity.start, end: start + quantity.end };
		return { ...quantity, ...span, at: tokensIn(page, span) };
	});
}

/** Whether a number counts what a word says: the word stands near behind it, or nearer before it, and no other number does. */
function counts(
	{ page }: Scope,
	numbers: readonly PlacedQuantity[],
	number: PlacedQuantity,
	word: TokenRange,
): boolean {
	const isBehind = word.from >= number.at.to;
	if (
		!isNear(page, number.at, word, isBehind ? MOST_WORDS_BETWEEN : MOST_WORDS_BEFORE) ||
		!isNearest(numbers, number, word)
	)
		return false;
	if (isBehind && word.from === number.at.to) return true;
	if (MEASURES.test(page.article.text.slice(number.end, number.end + 16))) return false;
	return isBehind || !/[,，、]/u.test(page.article.text.slice(spanOf(page, word).end, number.start));
}

/** Whether no other number stands nearer to the word. */
const isNearest = (numbers: readonly PlacedQuantity[], number: PlacedQuantity, word: TokenRange): boolean =>
	numbers.every((other) => other === number || gap(number.at, word) <= gap(other.at, word));
