import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble, assemblePlainText } from './assemble';

const nothing = { title: null, byline: null, published: null, siteName: null, language: null, url: null };

describe('assemble', () => {
	test('joins blocks by a blank line and gives each its own sentences and quotations', () => {
		const article = assemble(nothing, [
			{ text: 'One. “Two.”', voice: 'outlet', tag: 'p' },
			{ text: 'Three is quoted whole.', voice: 'quoted', tag: 'blockquote' },
		]);
		expect(article.text).toBe('One. “Two.”\n\nThree is quoted whole.');
		expect(article.sentences.map(({ start, end, block }) => [block, article.text.slice(start, end)])).toEqual([
			[0, 'One.'],
			[0, '“Two.”'],
			[1, 'Three is quoted whole.'],
		]);
		expect(article.quotations.map(({ start, end, form }) => [form, article.text.slice(start, end)])).toEqual([
			['double', 'Two.'],
			['block', 'Three is quoted whole.'],
		]);
	});

	test('cuts the text back into the blocks that it was made of', () => {
		const block = fc.record({
			text: fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() === text && !text.includes('\n\n')),
			voice: fc.constant('outlet' as const),
			tag: fc.constant('p'),
		});
		fc.assert(
			fc.property(fc.array(block), (blocks) => {
				const article = assemble(nothing, blocks);
				expect(article.blocks.map(({ start, end }) => article.text.slice(start, end))).toEqual(
					blocks.map(({ text }) => text),
				);
			}),
		);
	});

	test('takes the lines of plain text for paragraphs', () => {
		expect(assemblePlainText('  One\ttwo. \n\n\n Three. ').text).toBe('One two.\n\nThree.');
		expect(assemblePlainText('').blocks).toEqual([]);
	});
});
