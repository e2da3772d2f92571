import type { RecordItem } from '../../corpus/schema/record';
import type { QuoteMatch } from '../match';
import { spanOf } from '../page';
import { namedSpeakers } from '../speakers';
import { findWords } from './find-words';
import { aboutIn, abstain, agree, type Comparison, differ, omit, type Scope } from './scope';

/**
 * Compares whom a page names for a point with the record. With `instead`: another source is named in the sentence, the
 * record's nowhere around. Without: the page says it in its own voice and names no source around. Only a longer article
 * can show what stands nowhere around.
 */
export function compareAttribution(scope: Scope, item: Extract<RecordItem, { kind: 'attribution' }>): Comparison {
	const { page, around } = scope;
	const [about] = aboutIn(scope, item);
	if (!about) return abstain('not-this');
	if (findWords(page, item.told, around).length > 0) return agree('source-told');
	if (!scope.hasContext) return abstain('short-text');
	if (item.instead) {
		const [other] = scope.ranges.flatMap((range) => findWords(page, item.instead, range));
		return other ? differ(spanOf(page, other), 'another-source') : abstain('no-source');
	}
	return scope.stance === 'asserts' ? omit(spanOf(page, about), 'no-source') : abstain('attributed');
}

/** The quotation's finding tells whether somebody else is clearly named as the speaker; here is where. */
export function compareSpeaker(scope: Scope, match: QuoteMatch): Comparison {
	const { attributedTo, finding, spans } = match;
	if (attributedTo === null) return abstain('no-speaker');
	if (finding !== 'attribution-differs') return agree('same-speaker');
	const named = [...scope.ranges, ...scope.before]
		.flatMap((range) => namedSpeakers(scope.page, range))
		.find(({ speaker }) => speaker === attributedTo);
	const place = named ? spanOf(scope.page, named.at) : spans[0];
	return place ? differ(place, 'another-speaker') : abstain('no-speaker');
}
