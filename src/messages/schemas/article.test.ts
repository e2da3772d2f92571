import { describe, expect, test } from 'vitest';
import { assemblePlainText } from '../../text/assemble';
import { MOST_CHARACTERS_OF_TEXT, article as schema } from './article';
import { noteId } from './names';

const article = assemblePlainText('One. “Two.”\nThree.');

describe('an article', () => {
	test('is taken as the reader sends it', () => {
		expect(schema.parse(JSON.parse(JSON.stringify(article)))).toEqual(article);
	});

	test.each([
		['nothing', null],
		['a text', 'article'],
		['a span outside the text', { ...article, sentences: [{ start: 0, end: 999, block: 0 }] }],
		['a span that ends before it begins', { ...article, blocks: [{ start: 5, end: 2, voice: 'outlet', tag: 'p' }] }],
		['a voice that there is not', { ...article, blocks: [{ start: 0, end: 2, voice: 'oracle', tag: 'p' }] }],
		['a text beyond the limit', { ...article, text: 'x'.repeat(MOST_CHARACTERS_OF_TEXT + 1) }],
		['half a number', { ...article, sentences: [{ start: 0.5, end: 2, block: 0 }] }],
	])('is not %s', (_, payload) => {
		expect(schema.safeParse(payload).success).toBe(false);
	});
});

test('the id of a note is a short text and nothing else', () => {
	const ids = ['claim:C01:5', 5, 'x'.repeat(500), null];
	expect(ids.map((id) => noteId.safeParse(id).success)).toEqual([true, false, false, false]);
});
