import type { RecordItem } from '../../corpus/schema/record';
import { matchingWords } from '../../languages';
import { firstBehind, type Span } from '../../text/span';
import { inPeriod } from '../gate';
import type { Stance } from '../match';
import type { PackPage } from '../pack-page';
import { type Page, spanOf, type TokenRange, tokensIn } from '../page';
import { tokensPerWord } from '../thresholds';
import { findList, findWords, languageOf } from './find-words';

/** What a rule of drift may look at. */
export interface Scope {
	page: PackPage;
	/** The sentence that makes the point, or the ones about a quotation without the quotation itself. */
	ranges: readonly TokenRange[];
	/** Sentences of the same paragraph before it, nearest first, and the one that leads to it by a colon. */
	before: readonly TokenRange[];
	/** The paragraph and its neighbours, where a source or condition would be told. */
	around: TokenRange;
	/** Whether the article is long enough to show what it does not tell: a sentence by itself is not. */
	hasContext: boolean;
	stance: Stance;
}

/** What came of one comparison. Where it differs, `page` is the place, and `tells` whether the page has something else or nothing. */
export type Comparison =
	| { outcome: 'agrees' | 'abstains'; why: string }
	| { outcome: 'differs'; why: string; page: Span; tells: 'otherwise' | 'nothing' };

export const abstain = (why: string): Comparison => ({ outcome: 'abstains', why });
export const agree = (why: string): Comparison => ({ outcome: 'agrees', why });
export const differ = (page: Span, why: string): Comparison => ({ outcome: 'differs', why, page, tells: 'otherwise' });
/** The page does not tell something that belongs to the point. */
export const omit = (page: Span, why: string): Comparison => ({ outcome: 'differs', why, page, tells: 'nothing' });

/** Sentences before that may date or name what a sentence speaks of. */
const MOST_SENTENCES_BACK = 2;
/** Sentences from which an article shows what it leaves out. */
const LEAST_SENTENCES_OF_ARTICLE = 5;

/** Characters on either side that are looked at, however long the paragraphs: room for several of usual length. */
export const MOST_CHARACTERS_EACH_SIDE = 2000;

/** The scope of a sentence; `own` are its parts that are compared, the whole sentence unless given. */
export function scopeOf(page: PackPage, place: Span, stance: Stance, own?: readonly TokenRange[]): Scope {
	const { sentences, blocks, text } = page.article;
	const at = firstBehind(sentences, place.start);
	const block = sentences[at]?.block ?? 0;
	const before: TokenRange[] = [];
	for (let i = at - 1; i >= Math.max(0, at - MOST_SENTENCES_BACK); i--) {
		const sentence = sentences[i];
		if (!sentence) break;
		const leads = sentence.block === block - 1 && i === at - 1 && text.charAt(sentence.end - 1) === ':';
		if (sentence.block !== block && !leads) break;
		before.push(
			tokensIn(page, { start: Math.max(sentence.start, sentence.end - MOST_CHARACTERS_EACH_SIDE), end: sentence.end }),
		);
	}
	const [first, last] = [blocks[Math.max(0, block - 1)], blocks[Math.min(blocks.length - 1, block + 1)]];
	const around = {
		start: Math.max(first?.start ?? 0, place.start - MOST_CHARACTERS_EACH_SIDE),
		end: Math.min(last?.end ?? text.length, place.end + MOST_CHARACTERS_EACH_SIDE),
	};
	const sentence = sentences[at];
	return {
		page,
		ranges: own ?? (sentence ? [tokensIn(page, sentence)] : []),
		before,
		around: tokensIn(page, around),
		hasContext: sentences.length >= LEAST_SENTENCES_OF_ARTICLE,
		stance,
	};
}

/** Why an item is not compared with this page at all; null where it is. */
export function outOfScope({ page, stance, ranges, before }: Scope, item: RecordItem): string | null {
	if (stance === 'denies' || stance === 'doubts') return 'stance';
	if (!item.about[languageOf(page)]) return 'language';
	const { published } = page.article;
	if (item.from || item.to) {
		if (published === null) return 'undated';
		if (!inPeriod(published, { from: item.from ?? '0000', to: item.to ?? '9999' })) return 'period';
	}
	if (!item.with) return null;
	const near = [...ranges, ...before];
	return near.some((range) => findWords(page, item.with, range).length > 0) ? null : 'not-this';
}

/** Places of the item's `about` words in the scope's own ranges. */
export const aboutIn = ({ page, ranges }: Scope, item: RecordItem): TokenRange[] =>
	ranges.flatMap((range) => findWords(page, item.about, range));

/** Words between two ranges; negative where they overlap. */
export const gap = (a: TokenRange, b: TokenRange): number => Math.max(a.from, b.from) - Math.min(a.to, b.to);

/** Whether two ranges stand within `reach` words, with no break of the clause between them. */
export function isNear(page: Page, a: TokenRange, b: TokenRange, reach: number): boolean {
	if (gap(a, b) > reach * tokensPerWord(page.language)) return false;
	const [first, second] = a.from <= b.from ? [a, b] : [b, a];
	const [from, to] = [spanOf(page, first).end, spanOf(page, second).start];
	return !/[;:()[\]“”«»„—–。；：]|[.!?](?=\s)/u.test(page.article.text.slice(from, to));
}

/** Whether a negation stands among the few words before a range. */
export function isNegated({ page }: Scope, at: TokenRange, reach = 4): boolean {
	const cues = matchingWords(languageOf(page))?.stance.negation ?? '';
	const range = { from: Math.max(0, at.from - reach), to: at.from };
	return findList(page, cues, range).some((negation) => isNear(page, negation, at, reach));
}
