import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { whole } from '../../../tests/support/clipping-files';
import { aClipping } from '../../../tests/support/clippings';
import { must } from '../../text/must';
import type { Clipping } from '../model';
import { writeBibtex } from './bibtex';
import { CITATION_STYLES, citeClipping } from './citation';
import { shownClipping } from './collection';
import { writeCsv } from './csv';
import { defuseMarkdown, escapeMarkdown } from './defuse-markdown';
import { writeMarkdownFiles } from './markdown';

/** What means something to the programs that exported files are for. */
const TRAPS = [
	...['{', '}', '\\', '\\{', '@online{x,', '"', '%', '#', '$', '~', '^', '_', '&', ',', '='],
	...[
		'<%',
		'%>',
		'<%*',
		'%%',
		'[[',
		']]',
		'![[',
		'==',
		'`',
		'`= ',
		'`$= ',
		'$\\href{javascript:x()}{y}$',
		'\\href',
		'\\\\',
		'{onclick=x()}',
		'{ .a onmouseover = "x()" }',
		'{=html}',
		'{% include x %}',
		'{{ x }}',
		'{: onclick=x()}',
		'![a](https://e.example/p.png)',
		'![a][b]',
		'\n\n[b]: https://e.example/p.png\n\n',
		'```dataviewjs\n',
		'~~~ dataview\n',
		'```\n',
	],
	...['=1+1', '+1', '-1', '@x', '＝1', '＋1', '－1', '＠x', '|cmd', ';', '; ', '\t', '\n', '\r', "'", ' '],
	...[
		'](javascript:x())',
		'(',
		')',
		'<img src=x onerror=x()>',
		'[a](',
		'javascript:',
		'word',
		'{{x}}',
		'> ',
		'- ',
		'    ',
		'\n\n    ',
		'\n \t',
		'[^a]: ',
		'\n-\t',
	],
];
const trapped = fc.array(fc.constantFrom(...TRAPS), { maxLength: 12 }).map((traps) => traps.join(''));

/** The same with control characters, which clippings may hold, and no exported file. */
const controlled = fc
	.array(fc.constantFrom(...TRAPS, '\u0000', '\u0000=1+1', '\u001b', '\u007f', '\u0085'), { maxLength: 12 })
	.map((traps) => traps.join(''));

/** A clipping all of whose words are traps, of a page of the web or of an address that is none. */
const clippings = fc
	.tuple(
		controlled,
		controlled,
		controlled,
		controlled,
		controlled,
		fc.constantFrom('https://a.example/', 'javascript:'),
	)
	.map(([exact, comment, title, name, tag, address]): Clipping => {
		const own = aClipping();
		const page = { ...own.page, url: `${address}${name}`, title, site: name, author: title, published: name };
		const notes = own.notes.map((note) => ({ ...note, heading: title, text: comment }));
		const quote = { exact, prefix: '', suffix: '' };
		return { ...own, comment, tags: [tag], page, notes, selectors: { ...own.selectors, quote } };
	});

const collection = (...list: Clipping[]) => ({ clippings: list, texts: [] });

/** The entries of a file as BibTeX counts braces: one behind a backslash is a brace like any other. */
function entriesOf(file: string): string[] {
	const entries: string[] = [];
	let depth = 0;
	let start = 0;
	for (const [at, sign] of [...file].entries()) {
		if (sign === '{') depth++;
		if (sign === '}') depth--;
		if (depth < 0) throw new Error(`a brace closes nothing at ${at}`);
		if (sign === '}' && depth === 0) {
			entries.push(
				[...file]
					.slice(start, at + 1)
					.join('')
					.trim(),
			);
			start = at + 1;
		}
	}
	if (depth > 0) throw new Error('a brace is not closed');
	return entries;
}

test('BibTeX keeps its braces, whatever is between them, and is read by BibTeX’s rules and a parser of biblatex', () => {
	fc.assert(
		fc.property(clippings, clippings, (one, other) => {
			const file = whole(writeBibtex(collection(one, other)));
			const entries = entriesOf(file);
			expect(file).not.toMatch(/(?![\t\n\r])\p{Cc}/u);
			expect(entries).toHaveLength(one.page.url === other.page.url ? 1 : 2);
			for (const entry of entries) expect(entry).toMatch(/^@online\{[a-z0-9-]+,\n(\t[a-z]+ = \{[\s\S]*\},\n)+\}$/);
			const { entries: parsed, errors } = parseBibtex(file);
			expect(errors).toEqual([]);
			expect(parsed).toHaveLength(entries.length);
		}),
	);
	expect(
		entriesOf(whole(writeBibtex(collection(aClipping({ page: { ...aClipping().page, title: 'One { brace' } }))))),
	).toHaveLength(1);
});

const FORMULA = /^[\s\p{Cc}"']*[=+\-@|\uff1d\uff0b\uff0d\uff20]/u;

test.each([
	['comma', ','],
	['semicolon', ';'],
	['tab', '\t'],
])('no cell of a table is a formula where the separator is a %s', (_, delimiter) => {
	fc.assert(
		fc.property(clippings, (clipping) => {
			const file = whole(writeCsv(collection(clipping))).replace('\uFEFF', '');
			const { data } = Papa.parse<string[]>(file, { delimiter });
			// A program that does not go by quotation marks cuts lines and separators wherever they stand.
			const plainly = delimiter === ',' ? [] : file.split(/\r\n|\r|\n/).flatMap((line) => line.split(delimiter));
			for (const cell of [...data.flat(), ...plainly]) if (FORMULA.test(cell)) expect(cell).toMatch(/^[\s"]*'/);
		}),
	);
});

/** Code that Dataview runs, and fences of any language but plain text, which some program may run. */
function* runIn(node: Nodes): Generator<string> {
	if (node.type === 'code' && node.lang && node.lang !== 'text') yield node.lang;
	if (node.type === 'inlineCode' && /^\s*\$?=/.test(node.value)) yield node.value;
	if (
		node.type !== 'code' &&
		node.type !== 'inlineCode' &&
		'value' in node &&
		/<%|%%/.test(node.value) &&
		node.type === 'html'
	)
		yield node.value;
	if ('children' in node) for (const child of node.children) yield* runIn(child);
}

/** Pictures, which are loaded whenever a note is looked at. */
function* picturesIn(node: Nodes): Generator<string> {
	if (node.type === 'image' || node.type === 'imageReference') yield node.type;
	if ('children' in node) for (const child of node.children) yield* picturesIn(child);
}

/** A text without its code, which programs show as it is; what is code by white space alone may be none to them. */
function proseOf(markdown: string): string {
	const parts: string[] = [];
	let from = 0;
	const leaveOut = (node: Nodes) => {
		const start = must(node.position?.start.offset);
		const end = must(node.position?.end.offset);
		if (node.type === 'inlineCode' || (node.type === 'code' && /^[`~]/.test(markdown.slice(start)))) {
			parts.push(markdown.slice(from, start));
			from = end;
		}
		if ('children' in node) node.children.forEach(leaveOut);
	};
	leaveOut(fromMarkdown(markdown));
	return [...parts, markdown.slice(from)].join('\n');
}

/** The words of a tree as they are shown, without white space. */
const shownWords = (node: Nodes): string =>
	'children' in node
		? node.children.map(shownWords).join('')
		: 'value' in node
			? node.value.replace(/\s+/g, '')
			: node.type === 'break'
				? ''
				: `a node of the type ${node.type}`;

describe('Markdown in Obsidian', () => {
	test.each([
		'\t%%',
		'    %%',
		'a\n\n  \t[[Secret]]',
		'> \t\t%%',
		'[^a]: b c\n\n    ```dataviewjs\n    x()',
		'    `$= x()`',
	])('takes white space before a line for no code: %j', (comment) => {
		expect(defuseMarkdown(comment)).not.toMatch(/\[\[|%%|(?<!\\)`(?:``|\$=)/);
		expect(shownWords(fromMarkdown(escapeMarkdown(comment)))).toBe(comment.replace(/\s+/g, ''));
	});

	test('shows a text that is no markup as it is, also where its lines are indented', () => {
		fc.assert(
			fc.property(trapped, (text) => {
				expect(shownWords(fromMarkdown(escapeMarkdown(text)))).toBe(text.replace(/\s+/g, ''));
			}),
		);
	});

	test('has nothing for Templater, Dataview or Obsidian itself to run, hide or put in', () => {
		fc.assert(
			fc.property(clippings, (clipping) => {
				for (const { content } of writeMarkdownFiles(collection(clipping))) {
					expect(content).not.toMatch(/<%/);
					const [front = '', body = ''] = content.split(/\n---\n/, 2);
					expect(parseYaml(front.replace(/^---\n/, ''))).toMatchObject({ title: shownClipping(clipping).page.title });
					expect([...runIn(fromMarkdown(body))]).toEqual([]);
				}
				const { comment } = shownClipping(clipping);
				for (const text of [defuseMarkdown(comment), escapeMarkdown(comment)]) {
					const prose = proseOf(text);
					expect(prose).not.toMatch(/\[\[|%%/);
					// A backslash before what runs, which no other one takes back.
					expect(prose).not.toMatch(/(?<!\\)(?:\\\\)*(?:\\href|\{(?:[=%:{]|[^{}\n]*\bon\w+\s*=))/);
					expect([...picturesIn(fromMarkdown(text))]).toEqual([]);
				}
			}),
		);
	});

	test('keeps a reader’s code as code, without a language that is run', () => {
		expect(defuseMarkdown('```dataviewjs\ndv.view("x")\n```\n')).toBe('```text dataviewjs\ndv.view("x")\n```\n');
		expect(defuseMarkdown('See `=this.x` and `$=dv.x` and `a = b`, [[Secret]], ![[Secret]] and %%hidden%%.')).toBe(
			'See \\`=this.x` and \\`$=dv.x` and `a = b`, [\\[Secret]], ![\\[Secret]] and %\\%hidden%\\%.',
		);
		expect(defuseMarkdown('Run <% tp.file.title %> or `[[ -f x ]]`')).toBe('Run <\\% tp.file.title %> or `[[ -f x ]]`');
	});
});

describe('a copied citation', () => {
	test('links to the web alone, and lets nothing of the page be markup', () => {
		fc.assert(
			fc.property(clippings, (clipping) => {
				// Words may be anything; it is the address that must not stand there.
				const { selectors, page } = clipping;
				const worded = {
					...clipping,
					selectors: { ...selectors, quote: { ...selectors.quote, exact: 'Words' } },
					page: { ...page, title: 'Title', author: null, site: null },
				};
				for (const style of CITATION_STYLES) {
					const text = citeClipping(worded, style, 'en');
					if (clipping.page.url.startsWith('javascript:')) expect(text).not.toContain(clipping.page.url);
				}
				const links = (node: Nodes): string[] => [
					...(node.type === 'html' ? ['HTML'] : []),
					...('url' in node && !/^https?:/.test(node.url) ? [node.url] : []),
					...('children' in node ? node.children.flatMap(links) : []),
				];
				expect(links(fromMarkdown(citeClipping(clipping, 'markdown', 'en')))).toEqual([]);
			}),
		);
	});

	test('keeps the parentheses of an address within it', () => {
		const clipping = aClipping({ page: { ...aClipping().page, url: 'https://a.example/x)](javascript:alert(1))' } });
		expect(citeClipping(clipping, 'markdown', 'en')).toContain(
			'(https://a.example/x%29]%28javascript:alert%281%29%29)',
		);
	});
});
