import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../cli/dom/parse-html';
import type { ArticleMetadata } from '../../text/article';
import { isArticle, readArticle } from '../read';

const NOW = new Date('2026-11-01T12:00:00Z');
const LINE = 'The council met in the old town hall and spoke for two hours about the bridge over the river. ';
const paragraphs = (count: number) => `<p>${LINE}${LINE}</p>`.repeat(count);
const STORY = `<h1>The bridge is to be mended</h1>${paragraphs(4)}`;

function metadata(body: string, head = '<title>The bridge is to be mended</title>'): ArticleMetadata {
	const page = parseHtml(`<html lang="en"><head>${head}</head><body>${body}</body></html>`);
	const reading = readArticle(page, { url: 'https://paper.example/bridge', now: NOW });
	if (!isArticle(reading)) throw new Error('no article');
	return reading.metadata;
}

const TIME = '<time datetime="2026-03-05">5 March 2026</time>';

describe('a date that stands apart from the story is none of it', () => {
	test.each([
		[
			'a list of more',
			`<main><article>${STORY}</article><section><h2>More</h2><h3>A ferry</h3>${TIME}</section></main>`,
		],
		['a linked card', `<article>${STORY}</article><div><a href="/f">A ferry goes from pier to pier</a>${TIME}</div>`],
		['a teaser within its box', `<article>${STORY}<div><h3><a href="/f">A ferry</a></h3>${TIME}</div></article>`],
		[
			'a teaser above',
			`<ul><li><a href="/f">A ferry goes from pier to pier</a> ${TIME}</li></ul><article>${STORY}</article>`,
		],
		['a sidebar above', `<aside><p>${TIME}</p></aside><article>${STORY}</article>`],
		['a sidebar by name', `<div class="sidebar">${TIME}</div><article>${STORY}</article>`],
		[
			'today in the masthead',
			`<div class="masthead"><span class="date">5 March 2026</span></div><article>${STORY}</article>`,
		],
		['a comment', `<article>${STORY}</article><ol class="comments"><li>${TIME}<p>I walk there daily.</p></li></ol>`],
		['a comment in its box', `<article>${STORY}<div class="comment">${TIME}<p>I walk there daily.</p></div></article>`],
		['the running text', `<article>${STORY}<p>It was built on ${TIME} by the town.</p></article>`],
		['a short sentence', `<article><p>It fell on 5 March 2026.</p>${STORY}</article>`],
		['a quotation', `<article>${STORY}<blockquote>A post ${TIME}</blockquote></article>`],
		['the foot of the page', `<article>${STORY}</article><footer>${TIME}</footer>`],
		[
			'microdata of a teaser',
			`<article>${STORY}</article><div itemscope><h3>A ferry</h3><meta itemprop="datePublished" content="2026-03-05"></div>`,
		],
	])('%s', (_, body) => {
		expect(metadata(body).published).toBeNull();
	});

	test.each([
		['below the headline', `<article><h1>The bridge</h1>${TIME}${paragraphs(4)}</article>`],
		[
			'in a list of facts',
			`<article><header><h1>The bridge</h1><ul class="meta"><li>Ann Author</li><li>${TIME}</li></ul></header>${paragraphs(4)}</article>`,
		],
		['above the headline', `<main><div>${TIME}</div><h1>The bridge</h1><div>${paragraphs(4)}</div></main>`],
		[
			'in its footer',
			`<article>${STORY}<footer class="entry-meta"><span class="posted-on">${TIME}</span></footer></article>`,
		],
		['in its microdata', `<article itemscope><meta itemprop="datePublished" content="2026-03-05">${STORY}</article>`],
		[
			'beside a byline',
			`<article><h1>The bridge</h1><div><h6>By Ann Author</h6><p>5 March 2026</p></div>${paragraphs(4)}</article>`,
		],
	])('what stands %s is its own', (_, body) => {
		expect(metadata(body).published).toBe('2026-03-05');
	});

	test('nor is the name beside it', () => {
		const teaser = '<div><h3>A ferry</h3><a rel="author">Bob Writer</a></div>';
		expect(metadata(`<article>${STORY}</article>${teaser}`).byline).toBeNull();
		expect(metadata(`<article>${STORY}<p class="author">Ann Author</p></article>${teaser}`).byline).toBe('Ann Author');
		expect(
			metadata(`<article><h1>The bridge</h1><a rel="author">Ann Author</a>${paragraphs(4)}</article>${teaser}`).byline,
		).toBe('Ann Author');
	});
});

test('the day is that of the page’s readers, not that of UTC', () => {
	const published = (given: string, shown: string) =>
		metadata(
			`<article><h1>The bridge</h1><p class="date">${shown}</p>${paragraphs(4)}</article>`,
			`<meta property="article:published_time" content="${given}">`,
		).published;
	expect(published('2026-03-05T23:30:00-05:00', '')).toBe('2026-03-05');
	expect(published('2026-03-06T04:30:00Z', 'March 5, 2026')).toBe('2026-03-05');
	expect(published('2026-03-06T04:30:00+00:00', 'March 5, 2026')).toBe('2026-03-05');
	// Noon is the same day nearly everywhere; a later day may be that of a change.
	expect(published('2026-03-06T15:30:00Z', 'March 5, 2026')).toBe('2026-03-06');
	expect(published('2026-03-06T16:30:00Z', 'March 7, 2026')).toBe('2026-03-06');
	expect(published('2026-03-06T04:30:00Z', 'March 1, 2026')).toBe('2026-03-06');
	const shown = '<time datetime="2026-03-05T16:30:00Z">6 March 2026</time>';
	expect(metadata(`<article><h1>The bridge</h1>${shown}${paragraphs(4)}</article>`).published).toBe('2026-03-06');
});
