import { describe, expect, it } from 'vitest';
import { aClipping } from '../../tests/support/clippings';
import { LIMITS } from '../clippings/model';
import type { Passage } from './clips';
import { parseCanonical, parseClipEdit, parseClippingId, parsePassage, parseStates } from './parse-clips';

const { id, selectors, around } = aClipping();
const passage: Passage = {
	...{ whole: false, selectors, around, cut: false, span: { start: 3, end: 9 }, text: null },
	source: { canonical: null, title: 'A', site: null, author: null, published: '2022-01', language: 'en' },
};
const quoted = (exact: string) => ({ ...passage, selectors: { ...selectors, quote: { ...selectors.quote, exact } } });

describe('parsePassage', () => {
	it('takes a passage as the reader sends it', () => {
		expect(parsePassage(JSON.parse(JSON.stringify(passage)))).toEqual(passage);
	});

	it('cuts what a page says of itself', () => {
		const title = 'x'.repeat(10_000);
		expect(parsePassage({ ...passage, source: { ...passage.source, title } })?.source.title).toHaveLength(4000);
	});

	it.each([
		['nothing', null],
		['white space', quoted(' \n ')],
		['a quotation beyond the limit', quoted('x'.repeat(LIMITS.quote + 1))],
		['surroundings beyond the limit', { ...passage, around: 'x'.repeat(LIMITS.around + 1) }],
		['a text beyond the limit', { ...passage, text: 'x'.repeat(LIMITS.text + 1) }],
		['selectors with more in them', { ...passage, selectors: { ...selectors, script: 'x' } }],
		['an offset before the beginning', { ...passage, span: { start: -1, end: 2 } }],
		['a title that is none', { ...passage, source: { ...passage.source, title: {} } }],
	])('refuses %s', (_, payload) => {
		expect(parsePassage(payload)).toBeNull();
	});
});

describe('what a page says of clippings', () => {
	it('is trimmed, and names each tag once', () => {
		expect(parseClipEdit({ id, comment: ' Mine. ', tags: ['a', ' a', '', 'b'] })).toEqual({
			...{ id, comment: 'Mine.', tags: ['a', 'b'] },
		});
		expect(parseClipEdit({ id: 'x', comment: '', tags: [] })).toBeNull();
		expect(parseClipEdit({ id, comment: 'x'.repeat(LIMITS.comment + 1), tags: [] })).toBeNull();
		expect([parseClippingId({ id }), parseClippingId({ id: '../x' }), parseClippingId(null)]).toEqual([id, null, null]);
	});

	it('is a state with a difference that is not endless', () => {
		const text = 'x'.repeat(LIMITS.quote);
		const piece = { op: 'same', text };
		expect(parseStates({ states: [{ id, state: 'edited', difference: [piece] }] })).toMatchObject([
			{ difference: [piece] },
		]);
		expect(parseStates({ states: [{ id, state: 'edited', difference: [piece, piece, piece] }] })).toEqual([
			{ id, state: 'edited', difference: null },
		]);
		expect(parseStates({ states: [{ id, state: 'lost', difference: null }] })).toBeNull();
	});

	it('is an address, or none', () => {
		expect(parseCanonical({ canonical: 'https://paper.example/a' })).toBe('https://paper.example/a');
		expect([parseCanonical({ canonical: 5 }), parseCanonical(undefined)]).toEqual([null, null]);
	});
});
