import { describe, expect, test } from 'vitest';
import { whole } from '../../../tests/support/clipping-files';
import { aClipping } from '../../../tests/support/clippings';
import { defuseMarkdown } from './defuse-markdown';
import { writeHtml } from './html';
import { writeMarkdown } from './markdown';
import { markdownToHtml } from './markdown-html';
import { isModestMarkdown, parseMarkdown } from './parse-markdown';

const NOW = '2026-01-01T00:00:00.000Z';

/** Nested, or crowded with signs that are never closed. */
const IMMODEST: [name: string, text: string][] = [
	['quotations in quotations', '>'.repeat(8_000)],
	['lists in lists', `${'- '.repeat(2_000)}word`],
	['numbered lists in lists', `${'1. '.repeat(500)}word`],
	['lists nested over lines', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- word`).join('\n')],
	['comments that nobody closes', '<!--'.repeat(4_000)],
	['emphasis that nobody closes', '**a_'.repeat(4_000)],
	['brackets', '['.repeat(20_000)],
	['lines without end', 'a\n'.repeat(5_000)],
	['lists without end', '- a\n'.repeat(5_000)],
];

describe('Markdown that would take the parser long', () => {
	test.each(IMMODEST)('%s: it is not parsed, and shown and written as the words that it is', (_, text) => {
		expect(parseMarkdown(text)).toBeNull();
		const html = markdownToHtml(text);
		expect(html).toMatch(/^<p>/);
		expect(html).not.toMatch(/<(?!\/?p>|br>)/);
		expect(parseMarkdown(defuseMarkdown(text).slice(0, 500))).not.toBeNull();
	});

	test('keeps nobody from exporting it with all others', () => {
		const clippings = IMMODEST.map(([, comment]) => aClipping({ comment }));
		const collection = { clippings: [...clippings, aClipping({ comment: 'An *innocent* one' })], texts: [] };
		expect(whole(writeHtml(collection, NOW))).toContain('An <em>innocent</em> one');
		expect(whole(writeMarkdown(collection, NOW))).toContain('An *innocent* one');
	});
});

test('what people write is Markdown', () => {
	const item = '- See [the *first* report](https://paper.example/a_b_c?d=1&e=2), **bold** and `code`.\n';
	for (const text of [
		item.repeat(200),
		`A long paragraph of plain words. ${'Word after word, and [a link](https://a.example/). '.repeat(40)}`,
		'> Quoted\n> > Twice\n\n1. One\n   - Two\n      - Three\n\n* * * * * * * * * * *\n',
		'Prose, and a paragraph again.\n\n'.repeat(400),
	])
		expect(isModestMarkdown(text)).toBe(true);
});
