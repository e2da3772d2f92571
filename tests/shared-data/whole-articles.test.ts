import { describe, expect, test } from 'vitest';
import { isArticle, readArticle } from '../../src/article/read';
import { parseHtml } from '../../src/cli/dom/parse-html';
import { readSeeds } from './seeds';

const seeds = readSeeds();

describe.skipIf(!seeds)('the seed texts', () => {
	const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
	const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

	test.each([
		['article', '<article>', '</article>'],
		['main', '<main>', '</main>'],
		['post-content', '<div class="post-content">', '</div>'],
	])('come back whole from plain paragraphs in %s', (_, open, close) => {
		for (const { text } of seeds ?? []) {
			const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
			const html = `<html><body><h1>A title</h1>${open}${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}${close}`;
			const reading = readArticle(parseHtml(html));
			if (!isArticle(reading)) throw new Error('no article');
			const found = reading.blocks.map((block) => block.text).join('\n\n');
			expect(found).not.toMatch(/Akismet|Connecting to|Leave a Reply|Log Out|WordPress\.com/);
			const wanted = words(text.replace(/Leave a Reply\s+Fill in your[\s\S]*$/, ''));
			expect(words(found).length).toBeGreaterThanOrEqual(0.98 * wanted.length);
			expect(words(found).length).toBeLessThanOrEqual(wanted.length);
		}
	});
});
