import type { Pack } from '../../corpus/pack/open';
import type { RecordItem, RecordState } from '../../corpus/schema/record';
import { matchingWords } from '../../languages';
import type { PageState } from '../../languages/language';
import { spanOf } from '../page';
import { findList, findWords, languageOf } from './find-words';
import { aboutIn, abstain, agree, type Comparison, differ, isNear, isNegated, omit, type Scope } from './scope';

/** Words between a thing and the word for its state: "the treaty that both presidents signed". */
const MOST_WORDS_BETWEEN = 6;

/** States in which nothing is settled yet. */
const OPEN: readonly RecordState[] = ['considered', 'proposed', 'delivered', 'answered'];

type StatusItem = Extract<RecordItem, { kind: 'status' }>;

/**
 * Compares how far a page says a thing has got with how far it had got on the article's date. Wishes and plans ("is to be
 * signed", "must be ratified") are not states.
 */
export function compareStatus(scope: Scope, item: StatusItem): Comparison {
	const { page } = scope;
	const about = aboutIn(scope, item);
	if (about.length === 0) return abstain('not-this');
	const held = stateOn(page.pack, item, page.article.published);
	if (!held) return abstain(page.article.published === null ? 'undated' : 'not-yet');
	const lists = matchingWords(languageOf(page))?.states;
	if (!lists) return abstain('language');
	for (const state of ['adopted', 'decided', 'lapsed', 'permanent'] as const) {
		for (const word of scope.ranges.flatMap((range) => findList(page, lists[state], range))) {
			if (!about.some((thing) => isNear(page, word, thing, MOST_WORDS_BETWEEN))) continue;
			if (isNegated(scope, word) || isWish(scope, word.from)) return abstain('not-stated');
			if (!isOdd(state, held)) return agree('same-status');
			if (state !== 'permanent') return differ(spanOf(page, word), 'another-status');
			if (findWords(page, item.told, scope.around).length > 0) return agree('qualified');
			return scope.hasContext ? omit(spanOf(page, word), 'unqualified') : abstain('short-text');
		}
	}
	return abstain('no-status');
}

/** The last state that the record dates on or before a day; null where there is none, or the day is unknown. */
function stateOn(pack: Pack, { clause, ladder }: StatusItem, published: string | null): RecordState | null {
	const steps = clause
		? pack.entry('document', clause.document)?.clauses.find(({ id }) => id === clause.id)?.status
		: ladder;
	if (!steps) return null;
	const past = steps.filter(({ date }) => date === null || (published !== null && date <= published));
	return past.at(-1)?.state ?? null;
}

/** Whether what a page says does not go with what the record holds. */
function isOdd(state: PageState, held: RecordState): boolean {
	if (state === 'permanent') return held === 'temporary';
	if (state === 'lapsed') return held !== 'lapsed' && held !== 'temporary';
	return OPEN.includes(held) || (held === 'lapsed' && state === 'adopted');
}

/** Whether one of the few words before says that it is only wished, planned or conditional. */
function isWish({ page }: Scope, at: number): boolean {
	const wishes = matchingWords(languageOf(page))?.states.wish ?? '';
	return findList(page, wishes, { from: Math.max(0, at - 5), to: at }).length > 0;
}
