import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import Ajv from 'ajv';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import cslSchema from '../../../tests/formats/csl-data.schema.json';
import { joined, readText, whole } from '../../../tests/support/clipping-files';
import { aClipping } from '../../../tests/support/clippings';
import type { Clipping } from '../model';
import { writeBibtex } from './bibtex';
import { citeClipping } from './citation';
import type { Collection } from './collection';
import { cslItems, writeCslJson } from './csl-json';
import { writeCsv } from './csv';
import { writeHtml } from './html';
import { writeMarkdown, writeMarkdownFiles } from './markdown';
import { writeOwnJson } from './own-json';
import { writeWebAnnotations } from './web-annotation';
import { zipFiles } from './zip';

const NOW = '2026-01-01T00:00:00.000Z';
const collection = (...clippings: Clipping[]) => ({ clippings, texts: [] });

/** Clippings with any text in them, as pages and readers write it. */
const anyClipping = fc
	.record({
		exact: fc.string({ unit: 'grapheme', minLength: 1 }),
		comment: fc.string({ unit: 'grapheme' }),
		title: fc.option(fc.string({ unit: 'grapheme' })),
		tags: fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 4 }),
		colour: fc.constantFrom('yellow' as const, 'violet' as const),
		path: fc.webPath(),
		bare: fc.boolean(),
	})
	.map(({ exact, comment, title, tags, colour, path, bare }) => {
		const own = aClipping();
		return aClipping({
			comment,
			tags,
			colour,
			page: { ...own.page, title, url: `https://paper.example${path}` },
			selectors: {
				quote: { exact, prefix: '', suffix: ' x' },
				position: bare ? null : own.selectors.position,
				range: bare ? null : own.selectors.range,
			},
		});
	});
const anyCollection = fc.array(anyClipping, { minLength: 1, maxLength: 5 }).map((clippings) => ({
	clippings,
	texts: [{ url: 'https://paper.example/a', read: NOW, text: 'The whole text.' }],
}));

describe('characters that do not show', () => {
	const own = aClipping();
	const quote = { ...own.selectors.quote, exact: 'The sides com\u00adpared\u200b notes' };
	const hyphened = aClipping({
		selectors: { ...own.selectors, quote },
		comment: 'A com\u00adment',
		tags: ['har\u00adbour'],
		page: { ...own.page, title: 'Geneva\u00ad talks', site: 'The\u2060 Paper', author: 'Ann Au\u00adthor' },
	});
	const data = { clippings: [hyphened], texts: [{ url: own.page.url, read: NOW, text: 'Kept com\u00adpared text' }] };

	test.each([
		['Markdown', () => [...writeMarkdown(data, NOW)].join('')],
		['Markdown by page', () => [...writeMarkdownFiles(data)].map(({ name, content }) => name + content).join('')],
		['HTML', () => [...writeHtml(data, NOW)].join('')],
		['CSL-JSON', () => [...writeCslJson(data)].join('')],
		['BibTeX', () => [...writeBibtex(data)].join('')],
		['CSV', () => [...writeCsv(data)].join('').slice(1)],
		['a citation', () => citeClipping(hyphened, 'chicago', 'en')],
	])('are not passed on in %s', (_, write) => {
		expect(write()).toContain('The sides compared notes');
		expect(write()).not.toMatch(/[\u00ad\u200b-\u200d\u2060\ufeff]/);
	});

	test.each([
		['own JSON', () => writeOwnJson(data, NOW)],
		['Web Annotation JSON-LD', () => writeWebAnnotations(data)],
	])('are kept in %s, by which passages are found again', (_, write) => {
		expect([...write()].join('')).toContain('com\u00adpared\u200b notes');
	});
});

describe('files that come back', () => {
	test.each([
		['own JSON', (data: Collection) => writeOwnJson(data, NOW)],
		['Web Annotation JSON-LD', writeWebAnnotations],
	])('%s loses nothing', (_, write) => {
		fc.assert(
			fc.property(anyCollection, (data) => {
				expect(readText(whole(write(data)))).toMatchObject({ ok: true, collection: data, passedOver: [] });
			}),
		);
	});
});

describe('CSL-JSON', () => {
	const isCsl = new Ajv({ strict: false }).compile(cslSchema);

	test('follows the schema of CSL, whatever the pages hold', () => {
		fc.assert(
			fc.property(anyCollection, (data) => {
				expect(isCsl(JSON.parse(whole(writeCslJson(data)))) ? null : isCsl.errors).toBeNull();
			}),
		);
	});

	test('gives a page one item with its own key, and dates as exact as they are known', () => {
		const one = aClipping();
		const other = aClipping({ page: { ...one.page, url: 'https://paper.example/b', published: '2022-01' } });
		expect([...cslItems(collection(one, aClipping(), other))]).toMatchObject([
			{ id: 'writer-2022-ferry', issued: { 'date-parts': [[2022, 1, 12]] }, keyword: 'harbour, talks' },
			{ id: 'writer-2022-ferry-2', issued: { 'date-parts': [[2022, 1]] } },
		]);
	});
});

describe('BibTeX', () => {
	test('is read back by a BibTeX parser, with every special character', () => {
		const title = 'Profits & losses: 100% of {all} $_x #1 ~ ^ \\end';
		const clipping = aClipping();
		const file = whole(writeBibtex(collection({ ...clipping, page: { ...clipping.page, title } })));
		const { entries, errors } = parseBibtex(file);
		expect(errors).toEqual([]);
		expect(entries).toHaveLength(1);
		expect(entries[0]).toMatchObject({ type: 'online', key: 'writer-2022-profits' });
		expect(entries[0]?.fields.title?.replace(/<[^>]+>/g, '')).toBe(title);
		expect(entries[0]?.fields).toMatchObject({ date: '2022-01-12', url: 'https://paper.example/a' });
	});

	test('has one entry a page, whatever the pages hold', () => {
		fc.assert(
			fc.property(anyCollection, (data) => {
				expect(parseBibtex(whole(writeBibtex(data))).entries).toHaveLength([...cslItems(data)].length);
			}),
			{ numRuns: 50 },
		);
	});
});

describe('CSV', () => {
	const read = (file: string) =>
		Papa.parse<Record<string, string>>(file.replace('\uFEFF', ''), { header: true, skipEmptyLines: true });

	test('is a table with a row for each clipping, whatever is in it', () => {
		fc.assert(
			fc.property(anyCollection, (data) => {
				const { data: rows, errors } = read(whole(writeCsv(data)));
				expect(errors).toEqual([]);
				expect(rows.map(({ id }) => id)).toEqual(data.clippings.map(({ id }) => id));
			}),
		);
	});

	test('begins with a byte-order mark and runs no formula', () => {
		const clipping = aClipping({ comment: '=HYPERLINK("http://evil.example","x")', tags: ['+1', '@x'] });
		const file = whole(writeCsv(collection(clipping)));
		expect(file.startsWith('\uFEFF"passage",')).toBe(true);
		expect(read(file).data[0]).toMatchObject({ comment: `'${clipping.comment}`, tags: "'+1;' @x" });
	});
});

describe('Markdown', () => {
	const hostile = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) `$x` # no\n- no';

	test('has front matter that YAML reads, and a footnote for each source', () => {
		const title = 'A "title": yes\n---\nno';
		const own = aClipping();
		const [file] = [...writeMarkdownFiles(collection({ ...own, page: { ...own.page, title } }))];
		const [, front, body] = file?.content.split(/^---\n/m) ?? [];
		expect(parseYaml(front ?? '')).toMatchObject({ title, url: own.page.url, tags: ['harbour', 'talks'] });
		expect(body).toContain(
			'> the ferry will sail again\n>\n> — A. Writer, The Paper, 2022-01-12[^1] [passage](<https://paper.example/a#:~:text=the%20ferry%20will%20sail%20again>)\n',
		);
		expect(body).toMatch(/^\[\^1\]: A\\?\. Writer, .*The Paper.*clipped 2022-01-12\.$/m);
	});

	/** As notes are worded: see `noteText`. */
	const text = [
		...[
			'Harbour master',
			'11 January 2022, Briefing, Port',
			'The page leaves out 2 words at the end: [left out: on Monday] [1][2]',
		],
		...['', 'What the parties said', '- Crew, 12 January 2022: We are *not* ready. [2]'],
		...[
			'',
			'Sources',
			'[1] Log_book, Port, 2022-01-11, https://port.example/a_b,c, read in a copy: https://copy.example/',
		],
		'[2] Radio, 2022-01-12',
	].join('\n');
	const noted = (other: Partial<Clipping> = {}) =>
		aClipping({ notes: aClipping().notes.map((note) => ({ ...note, text })), comment: '', tags: [], ...other });

	test('has a line for each note, with what was left out, and each source once', () => {
		const again = noted({
			selectors: { quote: { exact: 'on Monday', prefix: '', suffix: '' }, position: null, range: null },
		});
		const lines = whole(writeMarkdown(collection(noted(), again), NOW)).split('\n');
		expect(lines.filter((line) => line.startsWith('- '))).toEqual([
			'- **Harbour master**, 11 January 2022, Briefing, Port: The page leaves out 2 words at the end: \\[left out: on Monday\\][^2][^3]',
		]);
		expect(lines.filter((line) => line.startsWith('[^'))).toEqual([
			'[^1]: A. Writer, “Ferry to sail again”, The Paper, 2022-01-12, <https://paper.example/a>; clipped 2022-01-12.',
			'[^2]: Log\\_book, Port, 2022-01-11, <https://port.example/a_b,c>, read in a copy: <https://copy.example/>',
			'[^3]: Radio, 2022-01-12',
		]);
		expect(lines.filter((line) => line.startsWith('> —') && line.includes('[^1]'))).toHaveLength(2);
		expect(lines.join('\n')).not.toMatch(/Crew|Sources|S-1/);
	});

	test('has all that notes say where that is asked for, and nothing of them where it is not', () => {
		const file = whole(writeMarkdown(collection(noted()), NOW, true));
		expect(file).toContain(
			'[^2][^3]\n  - What the parties said\n    - Crew, 12 January 2022: We are \\*not\\* ready.[^3]\n  - S-1, trimmed, harbour 1.0.0\n',
		);
		expect(whole(writeMarkdown(collection(noted({ notes: [] })), NOW, true))).not.toMatch(/^- /m);
	});

	test('keeps a note that is worded in no known way to one line', () => {
		const odd = { ...aClipping().notes[0], heading: 'A\nB', text: 'x '.repeat(5000) } as Clipping['notes'][number];
		const lines = whole(writeMarkdown(collection(noted({ notes: [odd] })), NOW)).split('\n');
		const note = lines.find((line) => line.startsWith('- **A B**: x x'));
		expect(note?.endsWith('…')).toBe(true);
		expect(note?.length).toBeLessThan(700);
	});

	test('keeps footnotes of a comment apart from its own', () => {
		const file = whole(writeMarkdown(collection(noted({ comment: 'See[^1].\n\n[^1]: mine' })), NOW));
		expect(file).toContain('See\\[^1].\n\n\\[^1]: mine');
	});

	test('carries nothing active from pages or comments', () => {
		const own = aClipping();
		const clipping = aClipping({
			selectors: { ...own.selectors, quote: { exact: hostile, prefix: '', suffix: '' } },
			page: { ...own.page, title: hostile, url: 'javascript:alert(1)' },
			comment: '<script>alert(1)</script> [x](javascript:alert(1))',
		});
		const file = whole(writeMarkdown(collection(clipping), NOW));
		expect(file.replace(/\\./g, '')).not.toMatch(/<(?!https?:)|\[[^\]]*\]\(javascript:/);
		expect(file).toContain('\\<script');
	});

	test('names a file for each page, and zips them', () => {
		const own = aClipping();
		const other = aClipping({ page: { ...own.page, url: 'https://paper.example/b', title: 'FERRY: to sail/again?' } });
		const files = [...writeMarkdownFiles(collection(own, other))];
		expect(files.map(({ name }) => name)).toEqual([
			'2022-01-12 Ferry to sail again.md',
			'2022-01-12 FERRY to sail again 2.md',
		]);
		const archive = unzipSync(joined([...zipFiles(files)]));
		expect(Object.entries(archive).map(([name, bytes]) => ({ name, content: strFromU8(bytes) }))).toEqual(files);
	});
});

describe('HTML', () => {
	test('has the passages, and nothing that runs or loads', () => {
		const own = aClipping();
		const clipping = aClipping({
			selectors: { ...own.selectors, quote: { exact: '<script>x()</script>', prefix: '', suffix: '' } },
			page: { ...own.page, title: '"><img src=x>', url: 'javascript:alert(1)', language: '"x' },
			comment:
				'**so** <b onclick=x()> ![p](https://evil.example/p.png) [l](javascript:x()) [ok](https://a.example/?a&b)',
		});
		const texts = [{ url: clipping.page.url, read: NOW, text: '<svg onload=x()>' }];
		const file = whole(writeHtml({ clippings: [clipping], texts }, NOW));
		expect(file.match(/<(?:script|img|svg|b)\b|href="(?!https?:)|\son\w+="/g)).toBeNull();
		expect(file).toContain('&lt;script&gt;x()&lt;/script&gt;');
		expect(file).toContain('<strong>so</strong>');
		expect(file).toContain('<a href="https://a.example/?a&amp;b" rel="noreferrer noopener">ok</a>');
		expect(file).toContain("default-src 'none'");
	});

	test('keeps of a comment what the library shows: links to a mailbox, and where a list begins', () => {
		const comment = '[mail](mailto:a@b.example) <c@b.example>\n\n3. three\n4. four\n\nand\n\n1. one';
		const file = whole(writeHtml({ clippings: [aClipping({ comment })], texts: [] }, NOW));
		expect(file).toContain(
			'<p><a href="mailto:a@b.example">mail</a> <a href="mailto:c@b.example">c@b.example</a></p>' +
				'<ol start="3"><li><p>three</p></li><li><p>four</p></li></ol><p>and</p><ol><li><p>one</p></li></ol>',
		);
	});
});

describe('a clipping as a quotation', () => {
	test.each([
		[
			'plain',
			'“the ferry will sail again” (A. Writer, Ferry to sail again, The Paper, 12 January 2022. https://paper.example/a)',
		],
		[
			'apa',
			'“the ferry will sail again” (A. Writer, 2022)\n\nA. Writer. (12 January 2022). Ferry to sail again. The Paper. https://paper.example/a',
		],
		[
			'chicago',
			'“the ferry will sail again”\n\nA. Writer, “Ferry to sail again,” The Paper, 12 January 2022, https://paper.example/a.',
		],
		[
			'markdown',
			'> the ferry will sail again\n\nA. Writer, [Ferry to sail again](https://paper.example/a), The Paper, 12 January 2022',
		],
	] as const)('in %s', (style, expected) => {
		expect(citeClipping(aClipping(), style, 'en-GB')).toBe(expected);
	});

	test.each([
		[
			'apa',
			'“the ferry will sail again” (Ferry to sail again, n.d.)\n\nFerry to sail again. (n.d.). https://paper.example/a',
		],
		['chicago', '“the ferry will sail again”\n\n“Ferry to sail again,” https://paper.example/a.'],
		['markdown', '> the ferry will sail again\n\n[Ferry to sail again](https://paper.example/a)'],
	] as const)('in %s begins with the title where neither author nor site is known', (style, expected) => {
		const { page } = aClipping();
		const clipping = aClipping({ page: { ...page, author: null, site: null, published: null } });
		expect(citeClipping(clipping, style, 'en-GB')).toBe(expected);
	});

	test('says what is not known in no style', () => {
		const own = aClipping();
		const bare = aClipping({ page: { ...own.page, author: null, site: null, published: null, title: null } });
		expect(citeClipping(bare, 'plain', 'en')).toBe(
			'“the ferry will sail again” (https://paper.example/a. https://paper.example/a)',
		);
	});
});
