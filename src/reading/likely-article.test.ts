import { describe, expect, test } from 'vitest';
import { parseHtml } from '../cli/dom/parse-html';
import { mayHoldArticle } from './likely-article';

const SENTENCE = 'The ministers met in the old town hall and spoke for two hours about the treaty nobody had signed. ';

const may = (body: string, head = '') =>
	mayHoldArticle(parseHtml(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`));

describe('mayHoldArticle', () => {
	test.each([
		['paragraphs', `<p>${SENTENCE}</p>`.repeat(4)],
		['line breaks in a table', `<table><td>${`${SENTENCE}<br>`.repeat(4)}</td></table>`],
		['sentences with links in them', `<p>${SENTENCE}<a href="/a">more</a> ${SENTENCE}</p>`.repeat(2)],
		['Chinese', `<p>${'部长们在旧市政厅会面，就无人签署的条约谈了两个小时。'.repeat(6)}</p>`],
		['each word in an element of its own', `<p>${SENTENCE.replace(/\S+/g, '<span>$&</span>')}</p>`.repeat(5)],
		['each letter in an element of its own', `<p>${SENTENCE.replace(/\S/g, '<b><i>$&</i></b>')}</p>`.repeat(5)],
		['a short piece in an article', `<article><p>${SENTENCE.repeat(2)}</p></article>`],
	])('says yes to %s', (_, body) => {
		expect(may(body)).toBe(true);
	});

	test.each([
		['nothing', ''],
		['a list of links', `<ul>${`<li><a href="/a">${SENTENCE}</a></li>`.repeat(40)}</ul>`],
		['short labels', '<div>Sign in</div><div>Your basket is empty</div>'.repeat(60)],
		['scripts', `<script>${SENTENCE.repeat(50)}</script><noscript>${SENTENCE.repeat(9)}</noscript>`],
		[
			'short labels in elements of their own',
			'<div><span>Sign in</span></div><div><span>Basket</span></div>'.repeat(60),
		],
		['two sentences', `<p>${SENTENCE.repeat(2)}</p>`],
	])('says no to %s', (_, body) => {
		expect(may(body)).toBe(false);
	});

	test('says yes to paragraphs that a script has cut into lines and words', () => {
		const document = parseHtml('<p></p>'.repeat(5));
		for (const paragraph of document.querySelectorAll('p'))
			paragraph.innerHTML = `<div>${SENTENCE.replace(/\S+/g, '<div>$&</div>')}</div>`;
		expect(mayHoldArticle(document)).toBe(true);
	});

	test('says yes to paragraphs in open shadow trees, and no to JSON and XML', () => {
		const document = parseHtml('<div></div>'.repeat(4));
		for (const host of document.querySelectorAll('div'))
			host.attachShadow({ mode: 'open' }).innerHTML = `<p>${SENTENCE}</p>`;
		expect(mayHoldArticle(document)).toBe(true);
		const data = parseHtml(`<pre>${SENTENCE.repeat(9)}</pre>`);
		for (const type of ['application/json', 'application/ld+json', 'text/xml', 'application/rss+xml']) {
			Object.defineProperty(data, 'contentType', { value: type, configurable: true });
			expect(mayHoldArticle(data)).toBe(false);
		}
		Object.defineProperty(data, 'contentType', { value: 'application/xhtml+xml' });
		expect(mayHoldArticle(data)).toBe(true);
	});

	test.each([
		['og:type', '<meta property="og:type" content="article">'],
		['linked data', '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle"}]}</script>'],
	])('is content with less where %s declares an article', (_, head) => {
		expect(may(`<p>${SENTENCE.repeat(2)}</p>`, head)).toBe(true);
	});
});
