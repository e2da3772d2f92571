import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../cli/dom/parse-html';
import type { ArticleMetadata } from '../../text/article';
import { isArticle, readArticle } from '../read';

const BODY = '<p>The ministers met in the old town hall and spoke for two hours about the treaty.</p>'.repeat(6);
const NOW = new Date('2022-03-01T12:00:00Z');

function metadata(
	head: string,
	above = '<h1>Ministers meet again</h1>',
	html = '<html lang="en-GB">',
): ArticleMetadata {
	const page = `${html}<head>${head}</head><body>${above}<article>${BODY}</article>`;
	const reading = readArticle(parseHtml(page), { url: 'https://news.example/2022/02/03/treaty', now: NOW });
	if (!isArticle(reading)) throw new Error('no article');
	return reading.metadata;
}

const linked = (data: unknown): string =>
	`<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

describe('metadata', () => {
	test('comes from JSON-LD, in graphs and arrays', () => {
		const article = {
			'@type': ['NewsArticle'],
			headline: 'Ministers meet &amp; talk',
			datePublished: '2022-01-12T23:30:00-05:00',
			author: [{ name: 'Ann Author' }, { '@id': '#b' }],
			publisher: { name: 'The Paper' },
			inLanguage: 'en',
		};
		const graph = { '@graph': [[{ '@type': 'WebSite', name: 'Site' }], article, { '@id': '#b', name: 'Bob Writer' }] };
		expect(metadata(linked(graph), '')).toEqual({
			title: 'Ministers meet & talk',
			byline: 'Ann Author, Bob Writer',
			published: '2022-01-12',
			siteName: 'The Paper',
			language: 'en',
			url: 'https://news.example/2022/02/03/treaty',
		});
	});

	test.each([
		'{"@type": "Article", headline}',
		'[[[[',
		'null',
		'42',
		'"text"',
		'{"@type":"Article","author":{"name":{"name":[]}},"headline":7}',
		`{"@graph":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
		'{"@type":{"a":1},"__proto__":{"headline":"x"}}',
	])('survives the JSON-LD %s', (data) => {
		expect(metadata(linked(data)).title).toBe('Ministers meet again');
	});

	test('takes JSON-LD with raw line breaks and comment marks', () => {
		const data = '<!-- {"@type":"Article","headline":"Two\nlines","datePublished":"2022-02-01",} -->';
		expect(metadata(linked(data), '')).toMatchObject({ title: 'Two lines', published: '2022-02-01' });
	});

	test('comes from meta tags', () => {
		const tags = `<title>Ministers meet | The Paper</title><meta property="og:title" content="Ministers meet again - The Paper">
			<meta property="og:site_name" content="The Paper"><meta name="author" content="By Ann Author">
			<meta property="article:published_time" content="2022-02-01T10:00:00Z"><link rel="canonical" href="/treaty">`;
		expect(metadata(tags, '')).toEqual({
			title: 'Ministers meet again',
			byline: 'Ann Author',
			published: '2022-02-01',
			siteName: 'The Paper',
			language: 'en',
			url: 'https://news.example/treaty',
		});
	});

	test('comes from what is seen', () => {
		const above =
			'<h1>Ministers meet again</h1><div class="byline">Von Anna Autorin</div><time datetime="2022-01-20">today</time>';
		expect(metadata('', above, '<html>')).toMatchObject({
			title: 'Ministers meet again',
			byline: 'Anna Autorin',
			published: '2022-01-20',
			language: 'en',
		});
		expect(metadata('', '<p class="date">3 января 2022 г.</p>')).toMatchObject({ published: '2022-01-03' });
		expect(metadata('')).toMatchObject({ published: '2022-02-03' });
	});

	test('has the day on which it came out, not that of its last change', () => {
		const changed = '2022-02-20T10:00:00Z';
		const day = (head: string, above?: string) => metadata(head, above).published;
		const data = { '@type': 'NewsArticle', dateModified: changed, datePublished: '2022-01-20T10:00:00Z' };
		const tag = (name: string, value: string) => `<meta property="article:${name}" content="${value}">`;
		expect(day(linked(data))).toBe('2022-01-20');
		expect(day(tag('modified_time', changed) + tag('published_time', '2022-01-20'))).toBe('2022-01-20');
		// Where no day of that is told, that of the address.
		expect(day(linked({ ...data, datePublished: undefined }))).toBe('2022-02-03');
		expect(day(tag('modified_time', changed))).toBe('2022-02-03');
		const updated = `<p>Updated <time itemprop="dateModified" datetime="${changed}">today</time></p>`;
		expect(day('', `<h1>Ministers meet again</h1>${updated}`)).toBe('2022-02-03');
	});

	test('prefers the headline as it is seen', () => {
		const site = '<title>Ministers meet again - The Paper of the Town</title>';
		expect(metadata(site, '<h1>The Paper of the Town</h1><h2>Ministers meet again</h2>').title).toBe(
			'Ministers meet again - The Paper of the Town',
		);
		expect(metadata('<title>Treaty - RT DE</title>', '<h1>Treaty</h1>').title).toBe('Treaty');
		expect(metadata('<title>Ministers meet again - Europe - The Paper</title>').title).toBe('Ministers meet again');
	});

	test('takes markup and control characters in facts for text', () => {
		const hostile = '<img src=x onerror=alert(1)>\u202eevil';
		const { title, byline } = metadata(
			`<meta property="og:title" content="${hostile.replace(/</g, '&lt;')}"><meta name="author" content="&lt;script&gt;1&lt;/script&gt;">`,
			'',
		);
		expect(title).toBe('<img src=x onerror=alert(1)> evil');
		expect(byline).toBe('<script>1</script>');
		expect(metadata(`<title>${'x'.repeat(100_000)}</title>`, '').title).toHaveLength(500);
	});

	test('takes no address but of the web', () => {
		expect(metadata('<link rel=canonical href="javascript:alert(1)">').url).toBe(
			'https://news.example/2022/02/03/treaty',
		);
	});
});
