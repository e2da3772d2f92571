import type { RecordItem } from '../../corpus/schema/record';
import type { Statement } from '../../corpus/schema/statement';
import { MATCHING } from '../../languages';
import { anyOf } from '../../languages/word-lists';
import { datesDiffer, findDates, type WrittenDate } from '../../text/dates';
import { type Page, spanOf, type TokenRange, tokensIn } from '../page';
import { cuesIn } from '../quotes/saying-cues';
import { namedSpeakers } from '../speakers';
import { findWords, languageOf } from './find-words';
import { abstain, agree, type Comparison, differ, isNear, type Scope } from './scope';

/** Words between what happened and its date: "the press conference on 20 January". */
const MOST_WORDS_BETWEEN = 4;

const MATCHED = Object.values(MATCHING);
const LIMITS = new RegExp(`${anyOf(MATCHED.map(({ dateLimits }) => dateLimits))}$`, 'iu');
const DAY_WORDS = new RegExp(anyOf(MATCHED.map(({ dayWords }) => dayWords)), 'iu');

/**
 * Compares the date that a sentence, or one just before it in its paragraph, gives to the record's event. Only dates that
 * stand beside the event's own words count; `with` must then be in the same sentence.
 */
export function compareDate(scope: Scope, item: Extract<RecordItem, { kind: 'date' }>): Comparison {
	const { page } = scope;
	const dated = [...scope.ranges, ...scope.before].flatMap((range) => {
		const about = findWords(page, item.about, range);
		if (about.length === 0 || (item.with && findWords(page, item.with, range).length === 0)) return [];
		return datesIn(page, range).filter(({ at }) => about.some((word) => isNear(page, at, word, MOST_WORDS_BETWEEN)));
	});
	return judge(dated, item.date);
}

/**
 * Compares the date that the words about a quotation give to the saying with the statement's. The date must open the
 * sentence or stand beside a verb of saying, and nothing else there may date it; the speaker must be named there.
 */
export function compareQuoteDate(scope: Scope, { speaker, date }: Pick<Statement, 'speaker' | 'date'>): Comparison {
	const { page } = scope;
	if (date === null) return abstain('undated');
	const leading = scope.before.slice(0, 1).filter((range) => page.article.text.charAt(spanOf(page, range).end) === ':');
	const dated = [...scope.ranges, ...leading].flatMap((range) => {
		const { start, end } = spanOf(page, range);
		if (DAY_WORDS.test(page.article.text.slice(start, end))) return [];
		if (!namedSpeakers(page, range).some((named) => named.speaker === speaker)) return [];
		const verbs = cuesIn(page, range).filter(({ kind }) => kind === 'verb');
		if (verbs.length === 0 && !leading.includes(range)) return [];
		return datesIn(page, range).filter(
			({ at }) =>
				at.from - range.from <= MOST_WORDS_BETWEEN + 2 ||
				verbs.some((verb) => isNear(page, verb.at, at, MOST_WORDS_BETWEEN)),
		);
	});
	return dated.length > 1 ? abstain('several-dates') : judge(dated, date);
}

interface PlacedDate extends WrittenDate {
	at: TokenRange;
}

function datesIn(page: Page, range: TokenRange): PlacedDate[] {
	const { start, end } = spanOf(page, range);
	const text = page.article.text.slice(start, end);
	return findDates(text, languageOf(page)).flatMap((date) => {
		if (LIMITS.test(text.slice(Math.max(0, date.start - 12), date.start))) return [];
		const span = { start: start + date.start, end: start + date.end };
		return [{ ...date, ...span, at: tokensIn(page, span) }];
	});
}

function judge(dated: readonly PlacedDate[], date: string): Comparison {
	const compared = dated.map((written) => ({ written, differs: datesDiffer(written, date) }));
	const other = compared.filter(({ differs }) => differs === true);
	if (compared.some(({ differs }) => differs === false)) return agree('same-date');
	const [first] = other;
	if (!first) return abstain('no-date');
	return other.length > 1 ? abstain('several-dates') : differ(first.written, 'another-date');
}
