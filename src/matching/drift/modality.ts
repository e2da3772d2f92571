import type { RecordItem } from '../../corpus/schema/record';
import { matchingWords } from '../../languages';
import type { Strength } from '../../languages/language';
import { spanOf, type TokenRange } from '../page';
import { findList, findWords, languageOf } from './find-words';
import { aboutIn, abstain, agree, type Comparison, differ, isNear, isNegated, omit, type Scope } from './scope';

const ORDER: readonly (Strength | 'open')[] = ['open', 'possible', 'likely', 'certain'];
/** A word of strength governs what follows it in its clause. */
const REACH = 30;

/**
 * Compares how sure a page is with how sure the source was, or looks for the condition that the source named. A page
 * that is as sure or less agrees; the weakest word of the sentence counts.
 */
export function compareModality(scope: Scope, item: Extract<RecordItem, { kind: 'modality' }>): Comparison {
	const { page, around } = scope;
	const about = aboutIn(scope, item);
	const [place] = about;
	if (!place) return abstain('not-this');
	if (item.told && findWords(page, item.told, around).length > 0) return agree('condition-told');
	if (item.strength) return compareStrength(scope, about, item.strength);
	return scope.hasContext ? omit(spanOf(page, place), 'no-condition') : abstain('short-text');
}

function compareStrength(scope: Scope, about: readonly TokenRange[], held: Strength | 'open'): Comparison {
	const { page } = scope;
	const lists = matchingWords(languageOf(page))?.strengths;
	if (!lists) return abstain('language');
	for (const strength of ['possible', 'likely', 'certain'] as const) {
		const words = scope.ranges.flatMap((range) => findList(page, lists[strength], range));
		if (strength === 'possible' && words.length > 0) return agree('no-surer');
		const governing = words.find((word) =>
			about.some((point) => word.from <= point.from && isNear(page, word, point, REACH)),
		);
		if (!governing) continue;
		if (isNegated(scope, governing, 2)) return abstain('negated');
		if (ORDER.indexOf(strength) <= ORDER.indexOf(held) + (held === 'open' ? 1 : 0)) return agree('no-surer');
		return differ(spanOf(page, governing), 'surer');
	}
	return abstain('no-modal');
}
