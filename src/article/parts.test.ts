import { describe, expect, test } from 'vitest';
import { parseHtml } from '../cli/dom/parse-html';
import { isArticle, readArticle } from './read';

const SENTENCE =
	'The ministers met in the old town hall and spoke for two hours about the treaty that nobody had signed.';
const BODY = Array.from({ length: 5 }, (_, index) => `<p>${index}. ${SENTENCE}</p>`).join('');

function texts(html: string): string[] {
	const reading = readArticle(parseHtml(html));
	return isArticle(reading) ? reading.blocks.map(({ text }) => text) : [];
}

describe('names in the markup', () => {
	test('of an inline element do not name its paragraph', () => {
		const html = `<article>${BODY}<p><span class="dateline">GENEVA (Agency) —</span> ${SENTENCE}</p></article>`;
		expect(texts(html).at(-1)).toBe(`GENEVA (Agency) — ${SENTENCE}`);
	});

	test.each([
		['what a box has', '<div class="story has-comments with-sidebar no-footer">'],
		['whether comments are open', '<div class="single comments-open">'],
		['categories of WordPress', '<div class="post-7 post type-post hentry category-newsletter tag-comments tag-ads">'],
		['words that contain one', '<div class="headersomething commentary adsorption">'],
		['a nameless one called like furniture', '<main id="widget">'],
	])('are not misled by %s', (_, open) => {
		const rail = `<div class="rail"><p>${SENTENCE.repeat(2)}</p></div>`;
		expect(texts(`<body>${open}<h1>T</h1>${BODY}</div>${rail}`)).toHaveLength(5);
	});

	test.each([
		'share-buttons',
		'relatedArticles',
		'related_posts more',
		'Newsletter',
		'c-cookie-banner',
		'photo caption',
		'authorBio',
		'sr-only',
		'most-read',
	])('take out a box called %s', (name) => {
		expect(texts(`<article>${BODY}<div class="${name}"><p>${SENTENCE}</p></div></article>`)).toHaveLength(5);
	});

	test('find the article in a layout of tables and line breaks', () => {
		const cell = Array.from({ length: 4 }, (_, index) => `${index}. ${SENTENCE} ${SENTENCE}`).join('<br><br>');
		const links = '<td><a href=a>Home</a><br><a href=b>News</a></td>';
		expect(texts(`<table><tr>${links}<td>${cell}</td></tr></table>`)).toHaveLength(4);
	});

	test('find an article whose parts stand in boxes of their own', () => {
		const part = `<div class="row"><div class="ad-slot">x</div><div class="text">${BODY}</div></div>`;
		expect(texts(`<div id="page"><h1>T</h1>${part.repeat(3)}</div>`)).toHaveLength(15);
	});

	test('keep who is quoted with the block quote', () => {
		const quote = `<blockquote><p>${SENTENCE}</p><footer>— Ann Author, minister</footer></blockquote>`;
		const reading = readArticle(parseHtml(`<article>${BODY}${quote}<p>${SENTENCE}</p></article>`));
		expect(isArticle(reading) && reading.blocks.slice(5).map(({ voice }) => voice)).toEqual([
			'quoted',
			'quoted',
			'outlet',
		]);
	});

	test.each(['UserComments', 'Comment'])('know the type %s', (type) => {
		const comment = `<div itemscope itemtype="https://schema.org/${type}"><p>${SENTENCE}</p></div>`;
		const reading = readArticle(parseHtml(`<article>${BODY}${comment}</article>`));
		expect(isArticle(reading) && reading.blocks.at(-1)?.voice).toBe('reader');
	});

	test('of what holds a part of the text do not take it away', () => {
		const part = `<div class="story-body"><p>0. ${SENTENCE}</p></div>`;
		const html = `<main><h1>T</h1><div class="teaser-content">${part}</div><div class="story-body">${BODY}</div></main>`;
		expect(texts(html)).toHaveLength(6);
	});

	test('tell boxes of facts, however large, and what stands beside a picture', () => {
		const box = `<div class="paper-factbox">${`<p>${SENTENCE}</p>`.repeat(6)}</div>`;
		const figure = `<figure><p>© Some Agency</p><p>${SENTENCE}</p></figure>`;
		expect(texts(`<article>${BODY}${box}${figure}</article>`)).toHaveLength(5);
		expect(
			texts(`<article>${BODY}<figure><blockquote><p>${SENTENCE}</p></blockquote></figure></article>`),
		).toHaveLength(6);
	});
});

test('a text in several boxes of one name is one article, however deep its paragraphs stand', () => {
	const box = (count: number) =>
		`<div class="block"><div class="block-content">${`<section><div><p>${SENTENCE}</p></div></section>`.repeat(count)}</div></div>`;
	const rail = '<div class="ad"><p>Advertisement</p></div>';
	expect(texts(`<main><div><h1>T</h1>${box(4)}${rail}${box(6)}${rail}${box(3)}</div></main>`)).toHaveLength(13);
});
