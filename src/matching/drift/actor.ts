import type { RecordItem } from '../../corpus/schema/record';
import { type Page, spanOf, type TokenRange } from '../page';
import { cuesIn } from '../quotes/saying-cues';
import { findWords } from './find-words';
import { abstain, agree, type Comparison, differ, gap, isNear, isNegated, type Scope } from './scope';

/** Words between an actor and the deed: "the US provocation", "a provocation by the United States". */
const MOST_WORDS_BETWEEN = 3;

/** Words between a verb of saying and the one who says it: "laut Psaki", "the US said". */
const MOST_WORDS_TO_SOURCE = 1;

/**
 * Compares who does what: somebody else than the record's actor must stand right beside the deed, and the record's own
 * actor must not; one who only says it does not do it. Looks at the sentence and at the one that leads to it.
 */
export function compareActor(scope: Scope, item: Extract<RecordItem, { kind: 'actor' }>): Comparison {
	const { page } = scope;
	for (const range of [...scope.ranges, ...scope.before.slice(0, 1)]) {
		const about = findWords(page, item.about, range);
		const beside = (words: typeof item.told) =>
			findWords(page, words, range).filter((actor) =>
				about.some((deed) => isNear(page, actor, deed, MOST_WORDS_BETWEEN)),
			);
		if (beside(item.told).length > 0) return agree('same-actor');
		const sources = sourcesIn(page, range);
		const [other] = beside(item.instead).filter(
			(actor) => !sources.some((source) => gap(source, actor) <= MOST_WORDS_TO_SOURCE),
		);
		if (!other) continue;
		return isNegated(scope, other) ? abstain('negated') : differ(spanOf(page, other), 'another-actor');
	}
	return abstain('no-actor');
}

/** Verbs of saying, and words that name a source. */
const sourcesIn = (page: Page, range: TokenRange): TokenRange[] =>
	cuesIn(page, range).flatMap(({ kind, at }) => (kind === 'verb' || kind === 'source' ? [at] : []));
