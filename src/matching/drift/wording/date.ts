import { findDates } from '../../../text/dates';
import { overlaps, type Span } from '../../../text/span';
import { languageOf } from '../find-words';
import { abstain, agree, type Comparison, differ, type Scope } from '../scope';
import { type ComparedWords, pageTextOf } from './changes';

/** A date of the record that a quotation gives otherwise. Only where each side has one. */
export function compareWordingDate({ page }: Scope, words: ComparedWords, quoted: Span): Comparison {
	const [held, given] = [
		findDates(words.text, languageOf(page)),
		findDates(pageTextOf(page, quoted), languageOf(page)),
	];
	const [a, b] = [held[0], given[0]];
	if (!a || !b || held.length > 1 || given.length > 1) return abstain('no-date');
	const isChanged = words.changes.some(({ entrySpan }) => overlaps(entrySpan, a));
	const isOther = a.month !== b.month || (a.day !== null && b.day !== null && a.day !== b.day);
	const isOtherYear = a.year !== null && b.year !== null && a.year !== b.year;
	if (!isChanged || !(isOther || isOtherYear)) return agree('same-date');
	return differ({ start: quoted.start + b.start, end: quoted.start + b.end }, 'another-date');
}
