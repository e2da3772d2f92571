import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../cli/dom/parse-html';
import { isArticle, type ReadArticle, readArticle } from '../read';

const LINE = 'The council met in the old town hall and spoke for two hours about the bridge over the river. ';
const paragraphs = (word: string, count: number) => `<p>${word}. ${LINE}${LINE}</p>`.repeat(count);
const NOW = new Date('2026-11-01T12:00:00Z');

function read(head: string, body: string, url = 'https://paper.example/bridge'): ReadArticle {
	const page = parseHtml(`<html lang="en"><head>${head}</head><body>${body}</body></html>`);
	const reading = readArticle(page, { url, now: NOW });
	if (!isArticle(reading)) throw new Error('no article');
	return reading;
}

const wordsOf = ({ blocks }: ReadArticle) => [...new Set(blocks.map(({ text }) => text.split('.')[0]))];

const HEAD =
	'<title>The bridge</title><meta property="article:published_time" content="2026-01-02"><meta name="author" content="Ann Author">';
const BRIDGE = (count: number) =>
	`<h1>The bridge</h1><p class="byline">By Ann Author</p>${paragraphs('Bridge', count)}`;
const FERRY = (count: number) =>
	`<h1>A ferry</h1><p class="byline">By Bob Writer</p><time datetime="2026-05-06">6 May 2026</time>${paragraphs('Ferry', count)}`;

describe('of two stories on one page, the facts are those of the one that is read', () => {
	test.each(['article', 'section', 'div'])('a short one above a long one, each in <%s>', (tag) => {
		const reading = read(HEAD, `<main><${tag}>${BRIDGE(2)}</${tag}><${tag}>${FERRY(5)}</${tag}></main>`);
		expect(wordsOf(reading)).toEqual(['Ferry']);
		expect(reading.metadata).toMatchObject({ title: 'A ferry', published: '2026-05-06', byline: 'Bob Writer' });
	});

	test.each(['article', 'section', 'div'])('a long one above a short one, each in <%s>', (tag) => {
		const reading = read(HEAD, `<main><${tag}>${BRIDGE(5)}</${tag}><${tag}>${FERRY(2)}</${tag}></main>`);
		expect(wordsOf(reading)).toEqual(['Bridge']);
		expect(reading.metadata).toMatchObject({ title: 'The bridge', published: '2026-01-02', byline: 'Ann Author' });
	});

	test('one that came when the page was scrolled, and has no facts of its own', () => {
		const second = `<h1>A ferry</h1>${paragraphs('Ferry', 6)}`;
		const title = HEAD.replace('<title>The bridge', '<title>A ferry');
		const reading = read(
			title,
			`<article>${BRIDGE(3)}</article><article>${second}</article>`,
			'https://paper.example/ferry',
		);
		expect(wordsOf(reading)).toEqual(['Ferry']);
		expect(reading.metadata).toMatchObject({ title: 'A ferry', published: null, byline: null });
	});

	test('the one that the page says for machines to be about is read, however short', () => {
		const named = `${HEAD}<meta property="og:title" content="The bridge - The Paper"><link rel="canonical" href="/the-bridge">`;
		const reading = read(named, `<main><article>${BRIDGE(2)}</article><article>${FERRY(6)}</article></main>`);
		expect(wordsOf(reading)).toEqual(['Bridge']);
		expect(reading.metadata).toMatchObject({
			title: 'The bridge',
			published: '2026-01-02',
			url: 'https://paper.example/the-bridge',
		});
	});

	test('each has its own linked data', () => {
		const data = ['A ferry', 'The bridge'].map((headline, at) => ({
			'@type': 'NewsArticle',
			headline,
			datePublished: `2026-0${at + 1}-09`,
		}));
		const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
		expect(read(head, `<article><h1>The bridge</h1>${paragraphs('Bridge', 4)}</article>`).metadata.published).toBe(
			'2026-02-09',
		);
	});
});

test('the front of a section is no address of a story', () => {
	const url = (canonical: string, base?: string) =>
		read(`<link rel="canonical" href="${canonical}">`, `<article>${BRIDGE(4)}</article>`, base).metadata.url;
	const story = 'https://paper.example/news/2026/bridge';
	for (const front of ['/', '/news', '/news/', '/news/2026/']) expect(url(front, story)).toBe(story);
	expect(url('/news/2026/bridge', `${story}/amp`)).toBe(story);
	expect(url('/stories/7', story)).toBe('https://paper.example/stories/7');
});
