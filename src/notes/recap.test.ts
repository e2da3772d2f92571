import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fillMessage } from '../i18n/catalogue';
import type { Finding, MatchKind } from '../matching/match';
import type { Note } from './note';
import { recapOf } from './recap';

const SPAN = { start: 0, end: 9 };
const note = (kind: MatchKind, finding: Finding, over: Partial<Note> = {}) =>
	({ kind, finding, spans: [SPAN], sections: [], ...over }) as unknown as Note;
const point = note('claim', 'same-point', { sections: [{ kind: 'replies', items: [] }] });
const silence = (sentencesRead: number, sentencesWithNotes = 0) => ({ sentencesRead, sentencesWithNotes });

/** The recap as it reads in a language. */
function recapIn(language: string, ...given: Parameters<typeof recapOf>): string[] {
	const catalogue = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
	const rules = new Intl.PluralRules(language);
	return recapOf(...given).map(({ line, count }) =>
		fillMessage(catalogue[`${line}_${rules.select(count)}`], [String(count)]),
	);
}

describe('the recap', () => {
	test('counts what was shortened, what was answered, and what is not known', () => {
		const notes = [note('quote', 'trimmed'), note('quote', 'inner-cut'), point, note('quote', 'exact')];
		expect(recapIn('en', notes, silence(42, 4))).toEqual([
			'2 quotations here are shortened.',
			'1 point here has replies on record.',
			'38 sentences have no note: they have not been checked.',
		]);
	});

	test('has three lines at most, the most exact first', () => {
		const notes = [note('document', 'near-verbatim'), point, note('quote', 'spliced'), note('quote', 'trimmed')];
		expect(recapOf(notes, silence(9)).map(({ line }) => line)).toEqual([
			'recapShortened',
			'recapDiffers',
			'recapSilence',
		]);
	});

	test('counts passages where it has nothing more exact to say', () => {
		expect(recapIn('en', [note('quote', 'exact')], silence(1, 1))).toEqual(['1 passage here has a note.']);
	});

	test('is silent where no passage has a note', () => {
		expect(recapOf([note('outlet', 'publisher-of-page', { spans: [] })], silence(12))).toEqual([]);
		expect(recapOf([], silence(12))).toEqual([]);
	});

	test.each([
		[1, 'Здесь есть текст из 1 известного документа.', '1 предложение без примечания: оно'],
		[3, 'Здесь есть текст из 3 известных документов.', '3 предложения без примечаний: они'],
		[5, 'Здесь есть текст из 5 известных документов.', '5 предложений без примечаний'],
		[21, 'Здесь есть текст из 21 известного документа.', '21 предложение без примечания'],
	])('has the plural forms of Russian: %i', (count, first, second) => {
		const notes = Array.from({ length: count }, () => note('document', 'verbatim-reuse'));
		const lines = recapIn('ru', notes, silence(count));
		expect(lines[0]).toBe(first);
		expect(lines[1]).toContain(second);
	});
});
