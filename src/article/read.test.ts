import { describe, expect, test } from 'vitest';
import { parseHtml } from '../cli/dom/parse-html';
import { isArticle, type ReadArticle, readArticle, startReading } from './read';

const SENTENCE =
	'The ministers met in the old town hall and spoke for two hours about the treaty that nobody had signed. ';
const paragraphs = (count: number, tag = 'p'): string =>
	Array.from({ length: count }, (_, index) => `<${tag}>${index}. ${SENTENCE}${SENTENCE}</${tag}>`).join('');

function read(html: string): ReadArticle {
	const reading = readArticle(parseHtml(html));
	if (!isArticle(reading)) throw new Error(`no article: ${JSON.stringify(reading)}`);
	return reading;
}

const texts = (html: string): string[] => read(html).blocks.map(({ text }) => text);

describe('readArticle', () => {
	test.each([2, 5, 40])('keeps each of %i plain paragraphs', (count) => {
		const inner = `<h1>A title</h1>${paragraphs(count)}`;
		for (const page of [
			`<article>${inner}</article>`,
			inner,
			`<main>${inner}</main>`,
			`<div class=post-content>${inner}</div>`,
		]) {
			expect(texts(page)).toHaveLength(count);
		}
	});

	test('keeps short paragraphs, headings in between and block quotes in order', () => {
		const html = `<article><h1>T</h1>${paragraphs(2)}<h2>A question of trust</h2><p>No.</p><blockquote><p>We said so.</p>
			</blockquote><p><b>What comes next</b></p>${paragraphs(1)}<ul><li>First point</li></ul></article>`;
		const { blocks } = read(html);
		expect(blocks.map(({ tag }) => tag)).toEqual(['p', 'p', 'h2', 'p', 'p', 'p', 'p', 'li']);
		expect(blocks.map(({ voice }) => voice)).toEqual([
			'outlet',
			'outlet',
			'outlet',
			'outlet',
			'quoted',
			'outlet',
			'outlet',
			'outlet',
		]);
	});

	test('gives each block the language that its markup names within the article, not that of the template', () => {
		const page = `<html lang=fr><body lang=en><main lang=de><article>${paragraphs(3)}
			<blockquote lang="ru-RU"><p>Нет.</p></blockquote></article></main>`;
		expect(read(page).blocks.map(({ lang }) => lang)).toEqual([null, null, null, 'ru']);
		const untold = page.replaceAll(
			SENTENCE,
			'Lorem ipsum dolor amet consectetur adipiscing elit sed do eiusmod tempor. ',
		);
		expect(read(untold).metadata.language).toBe('de');
	});

	test('leaves the page as it was', () => {
		const document = parseHtml(`<article>${paragraphs(4)}</article>`);
		const before = document.documentElement.outerHTML;
		readArticle(document);
		expect(document.documentElement.outerHTML).toBe(before);
	});

	test('skips what is hidden, scripted or furniture', () => {
		const page = `<nav>${paragraphs(1)}</nav><article><p hidden>a. ${SENTENCE}</p><p style="display: none">b. ${SENTENCE}</p>
			<div aria-hidden=true>${SENTENCE}</div><script>var x = "${SENTENCE}"</script><noscript>${SENTENCE}</noscript>${paragraphs(4)}
			<figure><img><figcaption>${SENTENCE}</figcaption></figure><aside>${SENTENCE}</aside>
			<div class="newsletter-signup">${SENTENCE}</div><div class="relatedArticles">${SENTENCE}</div></article>
			<footer>${paragraphs(1)}</footer>`;
		expect(texts(page)).toHaveLength(4);
	});

	test('reads an article whose box is called like furniture', () => {
		expect(texts(`<div class="widget"><div id="sidebar">${paragraphs(6)}</div></div>`)).toHaveLength(6);
	});

	test('gives the voice of readers to comments inside the article, and leaves those outside out', () => {
		const comment = '<div class="comment"><a>Reply</a><p>I do not believe a word of this.</p></div>';
		const inside = read(`<article>${paragraphs(5)}<div id="comments">${comment}</div>${paragraphs(1)}</article>`);
		expect(inside.blocks.filter(({ voice }) => voice === 'reader').map(({ text }) => text)).toEqual([
			'I do not believe a word of this.',
		]);
		const outside = read(`<div><article>${paragraphs(5)}</article></div><section class="disqus">${comment}</section>`);
		expect(outside.blocks.every(({ voice }) => voice === 'outlet')).toBe(true);
	});

	test.each([
		['an empty page', ''],
		['a short note', '<p>Come back later.</p>'],
		[
			'a list of links',
			`<ul>${'<li><a href=x>The ministers met in the old town hall on Tuesday</a></li>'.repeat(40)}</ul>`,
		],
		[
			'a home page of teasers',
			Array.from(
				{ length: 20 },
				(_, i) => `<div class=card><h3><a href=x>Ministers meet, part ${i}</a></h3><p>${SENTENCE}</p></div>`,
			).join(''),
		],
		[
			'a home page of article cards',
			Array.from(
				{ length: 20 },
				(_, i) => `<article><h2><a href=x>Ministers meet, part ${i}</a></h2><p>${SENTENCE}</p></article>`,
			).join(''),
		],
		[
			'a flat home page',
			Array.from({ length: 8 }, (_, i) => `<h3><a href=x>Ministers meet, part ${i}</a></h3><p>${SENTENCE}</p>`).join(
				'',
			),
		],
		['a page of comments', `<div id=comments>${`<div class=comment><p>${SENTENCE}</p></div>`.repeat(9)}</div>`],
		['a request for consent', `<div class=cookie-banner><p>${SENTENCE.repeat(9)}</p></div><div id=app></div>`],
	])('finds no article in %s', (_, html) => {
		expect(readArticle(parseHtml(html))).toBeNull();
	});

	test('reads a brief item only where the page says that it is an article', () => {
		expect(texts(`<article><h1>T</h1><p>${SENTENCE}${SENTENCE}</p></article>`)).toHaveLength(1);
		expect(readArticle(parseHtml(`<div><h1>T</h1><p>${SENTENCE}${SENTENCE}</p></div>`))).toBeNull();
	});

	test('refuses pages beyond its limits and survives those within', () => {
		const wide = parseHtml('');
		for (let nodes = 0; nodes < 301_000; nodes++) wide.body.appendChild(wide.createTextNode('x'));
		expect(readArticle(wide)).toEqual({ refused: 'too-large' });
		const document = parseHtml('<p>x');
		let inner: Element = document.body;
		for (let depth = 0; depth < 6_000; depth++) inner = inner.appendChild(document.createElement('div'));
		expect(readArticle(document)).toEqual({ refused: 'too-deep' });
		expect(isArticle(readArticle(parseHtml(`<article><p>${SENTENCE.repeat(40_000)}</p></article>`)))).toBe(true);
	});

	// Anything beyond linear work would run into the limit of time that every test has.
	test('comes to an end on hostile white space', () => {
		const spaces = `<article><p>a${'\u00a0'.repeat(1_000_000)}b ${SENTENCE}</p></article>`;
		const lines = `<article><pre>a${' \n'.repeat(300_000)}b ${SENTENCE}</pre></article>`;
		for (const html of [spaces, lines]) expect(() => readArticle(parseHtml(html))).not.toThrow();
	});

	test('can be read in slices with the same result', () => {
		const document = parseHtml(`<article><h1>T</h1>${paragraphs(30)}</article>`);
		const reading = startReading(document);
		let slices = 0;
		while (!reading.advance(10)) slices++;
		expect(slices).toBeGreaterThan(5);
		let parts = 1;
		while (!reading.conclude()) parts++;
		expect(parts).toBe(4);
		const sliced = reading.finish();
		const whole = readArticle(document);
		expect(isArticle(sliced) && sliced.blocks).toEqual(isArticle(whole) && whole.blocks);
	});
});
