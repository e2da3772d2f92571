import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundledPack } from '../../tests/support/packs';
import { matchArticle } from '../matching/engine';
import { assemblePlainText } from '../text/assemble';
import { separateLater } from './later';
import type { NoteItem, NoteSection, SectionKind } from './note';
import { compareDates, isAfter } from './partial-dates';
import { textOf } from './pieces';
import { writeNotes } from './write';

// Compiled once; on a busy machine that takes longer than a test may.
beforeAll(async () => void (await bundledPack()), 60_000);

const item = (text: string, date: string | null): NoteItem => ({
	label: null,
	date,
	pieces: [{ text, role: 'plain' }],
	sources: [],
});
const dates = (sections: readonly NoteSection[], kind: SectionKind) =>
	sections.find((section) => section.kind === kind)?.items.map(({ date }) => date);

describe('separateLater', () => {
	const sections: NoteSection[] = [
		{ kind: 'replies', items: [item('c', null), item('b', '2022-02-01'), item('a', '2022-01-01')] },
		{ kind: 'later', items: [item('d', '2022-03')] },
		{ kind: 'funding', items: [item('e', '2023')] },
		{ kind: 'unknown', items: [] },
	];

	test('keeps what came after the page apart, in date order, and says where it would stand', () => {
		const separated = separateLater(sections, '2022-01-15');
		expect(separated.map(({ kind }) => kind)).toEqual(['replies', 'later', 'funding']);
		expect(dates(separated, 'replies')).toEqual(['2022-01-01', null]);
		expect(dates(separated, 'later')).toEqual(['2022-02-01', '2022-03', '2023']);
		expect(separated[1]?.items.map(({ origin }) => origin)).toEqual(['replies', undefined, 'funding']);
	});

	test('leaves the axis of a publisher in its place, without lines', () => {
		expect(dates(separateLater(sections, '2022-01-15'), 'funding')).toEqual([]);
	});

	test('separates nothing where the page has no date', () => {
		expect(dates(separateLater(sections, null), 'replies')).toEqual(['2022-01-01', '2022-02-01', null]);
		expect(dates(separateLater(sections, null), 'later')).toEqual(['2022-03']);
	});

	test('takes the same day, and a month that may be before the page, as on record', () => {
		const given: NoteSection[] = [{ kind: 'replies', items: [item('a', '2022-01'), item('b', '2022-01-15')] }];
		expect(dates(separateLater(given, '2022-01-15'), 'replies')).toEqual(['2022-01', '2022-01-15']);
	});

	test('nothing is lost, doubled or on the wrong side', () => {
		const date = fc.option(fc.constantFrom('2021', '2022-01', '2022-01-10', '2022-01-20', '2022-02'), { nil: null });
		const kind = fc.constantFrom<SectionKind>('replies', 'context', 'differs', 'decisions');
		fc.assert(
			fc.property(fc.uniqueArray(kind), fc.array(date), date, (kinds, all, published) => {
				const given = kinds.map((name, i) => ({
					kind: name,
					items: all.filter((_, at) => at % kinds.length === i).map((one, at) => item(`${name} ${at}`, one)),
				}));
				const separated = separateLater(given, published);
				const words = (list: readonly NoteSection[]) =>
					list.flatMap(({ items }) => items.map(({ pieces }) => textOf(pieces))).sort();
				expect(words(separated)).toEqual(words(given));
				for (const section of separated)
					for (const line of section.items) expect(isAfter(line.date, published)).toBe(section.kind === 'later');
			}),
		);
	});
});

test('compareDates puts the unknown last and leaves equals as they are', () => {
	const given = ['2022-01-12', null, '2021', '2022-01', null, '2022-01-12'];
	expect(given.toSorted(compareDates)).toEqual(['2021', '2022-01', '2022-01-12', '2022-01-12', null, null]);
});

test.each(['2021-12-20', '2022-01-13', '2022-02-10'])(
	'no note on a page of %s mixes in what is dated later',
	async (published) => {
		const pack = await bundledPack();
		const quotations = pack.wordings.map(({ text }) => `He said: “${text}”`);
		const claims = pack.ids('claim').flatMap((id) => pack.entry('claim', id)?.variants.en ?? []);
		const notes = [[...quotations, ...claims].join('\n\n'), ...pack.outlets.map(() => 'Nothing.')].flatMap(
			(text, i) => {
				const url = i === 0 ? null : `https://${pack.outlets[i - 1]?.domains[0] ?? 'nowhere.example'}/`;
				return writeNotes(matchArticle(assemblePlainText(text, { language: 'en', published, url }), [pack])).notes;
			},
		);
		expect(new Set(notes.map(({ kind }) => kind))).toEqual(new Set(['quote', 'document', 'claim', 'outlet']));
		const mixed = notes.flatMap(({ id, sections }) =>
			sections
				.filter(({ kind }) => kind !== 'later')
				.flatMap(({ items }) =>
					items.filter((line) => isAfter(line.date, published)).map(({ date }) => `${id} ${date}`),
				),
		);
		expect(mixed).toEqual([]);
		expect(notes.some(({ sections }) => sections.some(({ kind }) => kind === 'later'))).toBe(true);
	},
	30_000,
);
