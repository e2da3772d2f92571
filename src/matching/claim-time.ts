import type { ClaimRow } from '../corpus/pack/claims';
import { rowOf } from '../languages';
import { findDates } from '../text/dates';
import { must } from '../text/must';
import { monthsAgo } from '../text/relative-dates';
import { inPeriod } from './gate';
import type { PackPage } from './pack-page';
import { type Page, tokensIn } from './page';
import { perPack } from './per-pack';
import { buildTermTable, hasTerm } from './terms';

/** Words by which a sentence dates itself into the pack's period. */
const datingTable = perPack((pack, language: string) =>
	buildTermTable(rowOf(pack.metadata.dating ?? {}, language) ?? []),
);

/**
 * Whether a sentence may make a claim by the time that it is about. A page of the claim's period may, unless the claim is
 * one of a day and the sentence names others. On other pages, and on those without a date whose text does not date itself,
 * a *standing* claim needs all of its core groups; one *of the period* a date of it in the sentence or the one before; one
 * *of a day* a date in the sentence. O(letters of the sentences, once a page of its text).
 */
export function isTimely(page: PackPage, row: ClaimRow, sentence: number, core: number): boolean {
	if (row.time === 'day' && isOfOtherTime(page, row, sentence)) return false;
	if (isFromPeriod(page, row)) return true;
	if (row.time === 'standing') return core === 1;
	return datesItself(page, row, sentence) || (row.time === 'period' && datesItself(page, row, sentence - 1));
}

/** Whether a page is from a claim's period: by its date, else by the latest that its text names. O(letters, once a page). */
export function isFromPeriod(page: Page, row: ClaimRow): boolean {
	const published = page.article.published ?? latestDate(page);
	return published !== null && inPeriod(published, row);
}

/** Whether all months and days that a sentence names are outside the claim's period: "in April 2021 it withdrew them". */
function isOfOtherTime(page: PackPage, row: ClaimRow, index: number): boolean {
	const sentence = page.article.sentences[index];
	if (!sentence) return false;
	const dates = datesIn(page.article.text.slice(sentence.start, sentence.end), page.language ?? '');
	return dates.length > 0 && dates.every((date) => !inPeriod(date, row));
}

function datesItself(page: PackPage, row: ClaimRow, index: number): boolean {
	const sentence = page.article.sentences[index];
	if (!sentence) return false;
	const language = page.language ?? '';
	const text = page.article.text.slice(sentence.start, sentence.end);
	const ago = page.article.published === null ? [] : monthsAgo(text, language, page.article.published);
	return (
		[...datesIn(text, language), ...ago].some((date) => inPeriod(date, row)) ||
		hasTerm(datingTable(page.pack, language), page, tokensIn(page, sentence))
	);
}

/** The dates with a year that a text names, as partial ISO dates. */
const datesIn = (text: string, language: string): string[] =>
	findDates(text, language).flatMap(({ year, month, day }) =>
		year === null || month === null ? [] : [[year, pad(month), ...(day === null ? [] : [pad(day)])].join('-')],
	);

const pad = (number: number): string => String(number).padStart(2, '0');

const latest = new WeakMap<PackPage['article'], string | null>();

/** The latest date that a text names, by which one without a date of its own is dated; years alone count as late in them. */
function latestDate({ article, language }: Page): string | null {
	let known = latest.get(article);
	if (known === undefined) {
		const years = Array.from(article.text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu), ([year]) => year).sort();
		const dates = datesIn(article.text, language ?? '').sort();
		const last = dates.at(-1);
		known = last !== undefined && last.slice(0, 4) >= must(years.at(-1)) ? last : null;
		latest.set(article, known);
	}
	return known;
}
