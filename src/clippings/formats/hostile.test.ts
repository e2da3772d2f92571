import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import Papa from 'papaparse';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { whole } from '../../../tests/support/clipping-files';
import { aClipping } from '../../../tests/support/clippings';
import type { Collection } from './collection';
import { writeCsv } from './csv';
import { writeHtml } from './html';
import { writeMarkdown, writeMarkdownFiles } from './markdown';

const NOW = '2026-01-01T00:00:00.000Z';

/** Scraps that mean something to HTML, Markdown, YAML or spreadsheets, put together at random. */
const hostile = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				...[
					'<script>',
					'</script>',
					'<img src=x onerror=x()>',
					'<!--',
					'-->',
					'<![CDATA[',
					'</style>',
					'<',
					'>',
					'"',
					"'",
				],
				...[
					'](javascript:x())',
					'[a](',
					'![a](https://e.example/p.png)',
					'<javascript:x()>',
					'<https://e.example/>',
					'<a@e.example>',
					'[a](mailto:a@e.example?subject="x)',
					'[',
					']',
				],
				...[
					'[a]: javascript:x()',
					'\n[a]: data:text/html,x\n',
					'[a]',
					'[^1]',
					'`',
					'```\n',
					'~~~\n',
					'$$',
					'\\',
					'&lt;',
					'&#60;',
				],
				...[
					'javascript:',
					'java&Tab;script:',
					'\n---\n',
					'\n- ',
					'\n1. ',
					'\n# ',
					'\n> ',
					'    ',
					'\t',
					'\r',
					'\n',
					'\n\n',
					'| a |',
				],
				...['=1+1', '+1', '-1', '@x', '\u0000', '\u202e', ' ', 'word', '|cmd'],
			),
			fc.string({ unit: 'grapheme', maxLength: 4 }),
		),
		{ maxLength: 12 },
	)
	.map((scraps) => scraps.join(''));

const collection = fc
	.tuple(hostile, hostile, hostile, hostile, hostile, hostile, hostile)
	.map(([exact, comment, title, author, text, tag, url]): Collection => {
		const own = aClipping();
		const notes = own.notes.map((note) => ({ ...note, heading: title, text, entry: tag }));
		const page = {
			...own.page,
			title,
			author,
			site: tag,
			published: author,
			language: tag,
			url: `https://paper.example/${url}`,
		};
		const clipping = {
			...own,
			comment,
			tags: [tag],
			notes,
			page,
			selectors: { ...own.selectors, quote: { exact, prefix: '', suffix: '' } },
		};
		const other = { ...clipping, page: { ...page, url: `javascript:${url}` } };
		return { clippings: [clipping, other], texts: [{ url: page.url, read: NOW, text }] };
	});

const isWeb = (url: string): boolean => /^https?:/.test(url);

/** Tags that the exported page is made of. */
const TAGS = new Set(
	'html head meta title style body h1 h2 p section article blockquote div details summary a strong em ol ul li code pre br hr'.split(
		' ',
	),
);

/** Elements and attributes that an exported page must not have. */
function* activeIn(node: DefaultTreeAdapterTypes.Node): Generator<string> {
	if ('tagName' in node) {
		if (!TAGS.has(node.tagName)) yield node.tagName;
		for (const { name, value } of node.attrs) {
			if (/^(on|style|src|srcdoc|action|xlink)/.test(name)) yield `${node.tagName} ${name}`;
			if (name === 'href' && !isWeb(value) && !value.startsWith('mailto:')) yield `${node.tagName} ${value}`;
		}
	}
	if (node.nodeName === '#comment') yield 'comment';
	if ('childNodes' in node) for (const child of node.childNodes) yield* activeIn(child);
}

/** Raw HTML, pictures and links to anywhere but the web. */
function* activeInMarkdown(node: Nodes): Generator<string> {
	if (node.type === 'html') yield node.value;
	if ((node.type === 'link' || node.type === 'definition' || node.type === 'image') && !isWeb(node.url)) yield node.url;
	if ('children' in node) for (const child of node.children) yield* activeInMarkdown(child);
}

describe('whatever pages and readers write', () => {
	test('HTML holds nothing that runs or loads', () => {
		fc.assert(
			fc.property(collection, (data) => {
				expect([...activeIn(parse(whole(writeHtml(data, NOW))))]).toEqual([]);
			}),
		);
	});

	test('Markdown holds no HTML and no address but of the web', () => {
		fc.assert(
			fc.property(collection, (data) => {
				for (const text of [
					whole(writeMarkdown(data, NOW)),
					whole(writeMarkdown(data, NOW, true)),
					...[...writeMarkdownFiles(data, true)].map(({ content }) => content),
				]) {
					const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
					expect([...activeInMarkdown(fromMarkdown(body))]).toEqual([]);
				}
			}),
		);
	});

	test('front matter is YAML, and file names stay in their folder', () => {
		fc.assert(
			fc.property(collection, (data) => {
				for (const { name, content } of writeMarkdownFiles(data)) {
					expect(name).toMatch(/^[\p{L}\p{N} -]+\.md$/u);
					const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(content) ?? [];
					expect(parseYaml(front)).toMatchObject({ url: expect.any(String), accessed: expect.any(String) });
				}
			}),
		);
	});

	test('no cell of a table is a formula', () => {
		fc.assert(
			fc.property(collection, (data) => {
				const { data: rows } = Papa.parse<string[]>(whole(writeCsv(data)).replace('\uFEFF', ''), { delimiter: ',' });
				expect(rows.flat().filter((cell) => /^\s*[=+\-@|]/.test(cell))).toEqual([]);
			}),
		);
	});
});
