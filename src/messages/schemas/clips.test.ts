import { describe, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { LIMITS } from '../../clippings/model';
import type { ClippedPassage } from '../clips';
import { MOST_CHARACTERS_OF_TEXT } from './article';
import { canonicalOfPage, clipEdit, clippingStates, passage as schema } from './clips';
import { clippingId } from './names';

const { id, selectors, around } = aClipping();
const passage: ClippedPassage = {
	whole: false,
	selectors,
	around,
	cut: false,
	span: { start: 3, end: 9 },
	text: null,
	again: false,
	source: {
		canonical: null,
		earlier: null,
		title: 'A',
		site: null,
		author: null,
		published: '2022-01',
		language: 'en',
	},
};
const quoted = (exact: string) => ({ ...passage, selectors: { ...selectors, quote: { ...selectors.quote, exact } } });

describe('a passage', () => {
	test('is taken as the reader sends it', () => {
		expect(schema.parse(JSON.parse(JSON.stringify(passage)))).toEqual(passage);
	});

	test('has what a page says of itself cut', () => {
		const title = 'x'.repeat(10_000);
		expect(schema.parse({ ...passage, source: { ...passage.source, title } }).source.title).toHaveLength(4000);
	});

	test.each([
		['nothing', null],
		['white space', quoted(' \n ')],
		['a quotation beyond the limit', quoted('x'.repeat(LIMITS.quote + 1))],
		['one with surroundings beyond the limit', { ...passage, around: 'x'.repeat(LIMITS.around + 1) }],
		['one with a text beyond the limit', { ...passage, text: 'x'.repeat(LIMITS.text + 1) }],
		['one with more in its selectors', { ...passage, selectors: { ...selectors, script: 'x' } }],
		['one with an offset before the beginning', { ...passage, span: { start: -1, end: 2 } }],
		['one with a title that is none', { ...passage, source: { ...passage.source, title: {} } }],
	])('is not %s', (_, payload) => {
		expect(schema.safeParse(payload).success).toBe(false);
	});
});

describe('what a page says of clippings', () => {
	test('is trimmed, and names each tag once', () => {
		expect(clipEdit.parse({ key: id, comment: ' Mine. ', tags: ['a', ' a', '', 'b'] })).toEqual({
			key: id,
			comment: 'Mine.',
			tags: ['a', 'b'],
		});
		const refused = [
			{ key: 'x', comment: '', tags: [] },
			{ key: id, comment: 'x'.repeat(MOST_CHARACTERS_OF_TEXT + 1), tags: [] },
		];
		expect(refused.map((edit) => clipEdit.safeParse(edit).success)).toEqual([false, false]);
		expect([id, '../x', null].map((name) => clippingId.safeParse(name).success)).toEqual([true, false, false]);
	});

	test('is a state with a difference that is not endless', () => {
		const text = 'x'.repeat(LIMITS.quote);
		const piece = { op: 'same', text };
		const difference = (pieces: object[]) => ({ states: [{ id, state: 'edited', difference: pieces }] });
		expect(clippingStates.parse(difference([piece]))).toEqual(difference([piece]));
		expect(clippingStates.parse(difference([piece, piece, piece]))).toEqual({
			states: [{ id, state: 'edited', difference: null }],
		});
		expect(clippingStates.safeParse({ states: [{ id, state: 'lost', difference: null }] }).success).toBe(false);
	});

	test('is an address, or none', () => {
		const canonical = 'https://paper.example/a';
		expect(canonicalOfPage.parse({ canonical })).toEqual({ canonical });
		expect([{ canonical: 5 }, undefined].map((page) => canonicalOfPage.parse(page).canonical)).toEqual([null, null]);
	});
});
