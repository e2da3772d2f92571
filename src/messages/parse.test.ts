import { describe, expect, it } from 'vitest';
import { assemblePlainText } from '../text/assemble';
import { MAX_TEXT, parseArticle, parseNoteId } from './parse';

const article = assemblePlainText('One. “Two.”\nThree.');

describe('parseArticle', () => {
	it('takes an article as the reader sends it', () => {
		expect(parseArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
	});

	it.each([
		['nothing', null],
		['a text', 'article'],
		['a span outside the text', { ...article, sentences: [{ start: 0, end: 999, block: 0 }] }],
		['a span that ends before it begins', { ...article, blocks: [{ start: 5, end: 2, voice: 'outlet', tag: 'p' }] }],
		['a voice that there is not', { ...article, blocks: [{ start: 0, end: 2, voice: 'oracle', tag: 'p' }] }],
		['a text beyond the limit', { ...article, text: 'x'.repeat(MAX_TEXT + 1) }],
		['half a number', { ...article, sentences: [{ start: 0.5, end: 2, block: 0 }] }],
	])('refuses %s', (_, payload) => {
		expect(parseArticle(payload)).toBeNull();
	});
});

describe('parseNoteId', () => {
	it('takes a short name and nothing else', () => {
		expect([{ note: 'claim:C01:5' }, { note: 5 }, { note: 'x'.repeat(500) }, null].map(parseNoteId)).toEqual([
			'claim:C01:5',
			null,
			null,
			null,
		]);
	});
});
